package parley.web.catalogue;

/// When somebody answers at a number.
public enum Reachable {
    ALWAYS,
    WEEKDAYS,
    NIGHTS_AND_WEEKENDS,
    AFTER_HOURS
}
