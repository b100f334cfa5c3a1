package parley.scheduling.calendars;

import java.util.Optional;
import java.util.regex.Pattern;

/// A date, or a date and a time, as a calendar file writes them: with or without hyphens, seconds and parts of seconds.
///
/// @param text in the short form
record Stamp(String text, boolean wholeDay) {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})" + "(?:[Tt](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?([Zz])?)?");
    private static final int SHORT_DATE = 8;

    /// Empty unless all of it is understood: an offset from universal time that is left out moves an entry by hours.
    static Optional<Stamp> of(String written) {
        var found = FORM.matcher(written.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var date = found.group(1) + found.group(2) + found.group(3);
        if (found.group(4) == null) {
            return Optional.of(new Stamp(date, true));
        }
        var seconds = found.group(6) == null ? "00" : found.group(6);
        return isOnClock(found.group(4), found.group(5), seconds)
                ? Optional.of(new Stamp(
                        date + "T" + found.group(4) + found.group(5) + seconds + (found.group(7) == null ? "" : "Z"),
                        false))
                : Optional.empty();
    }

    /// A midnight as its date; any other time stays what it is.
    Stamp asDate() {
        return !wholeDay && text.startsWith("T000000", SHORT_DATE)
                ? new Stamp(text.substring(0, SHORT_DATE), true)
                : this;
    }

    /// Midnight may be written as 24:00, and a minute may have a sixty-first second.
    private static boolean isOnClock(String hour, String minute, String second) {
        var shown = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        return shown <= 24 * 60 && Integer.parseInt(minute) < 60 && Integer.parseInt(second) <= 60;
    }
}
