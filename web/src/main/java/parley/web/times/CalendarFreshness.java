package parley.web.times;

/// Whether what was read of a calendar still counts.
public enum CalendarFreshness {
    WAITING,
    FRESH,
    STALE
}
