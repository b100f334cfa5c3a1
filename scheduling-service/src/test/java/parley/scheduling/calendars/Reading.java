package parley.scheduling.calendars;

import io.quarkus.arc.Arc;

/// Reads calendars now, and not when the next round is due.
public final class Reading {

    private Reading() {}

    /// What is due has been read, by this replica or by another one, when this returns.
    public static void now() {
        Arc.container().instance(CalendarImport.class).get().readWhatIsDue();
    }
}
