package parley.scheduling.calendars;

import parley.scheduling.calendars.model.Trouble;

/// A calendar that cannot be read, and why. It has no words, for they might be the calendar's.
final class Unreadable extends RuntimeException {

    private final Trouble trouble;

    Unreadable(Trouble trouble) {
        super(trouble.name(), null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
