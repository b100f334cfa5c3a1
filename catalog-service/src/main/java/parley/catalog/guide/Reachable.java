package parley.catalog.guide;

/// When a phone is answered, as far as a document says so.
enum Reachable {
    ALWAYS,
    WEEKDAYS,
    NIGHTS_AND_WEEKENDS,
    AFTER_HOURS
}
