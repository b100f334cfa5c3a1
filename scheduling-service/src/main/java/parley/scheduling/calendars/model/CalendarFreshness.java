package parley.scheduling.calendars.model;

/// Whether what is known of a calendar still counts.
public enum CalendarFreshness {
    /// It was given, and could not be read yet.
    WAITING,
    /// It was read not long ago.
    FRESH,
    /// It has not been read for too long; what was known no longer counts.
    STALE
}
