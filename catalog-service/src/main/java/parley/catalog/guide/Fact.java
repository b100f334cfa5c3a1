package parley.catalog.guide;

/// A fact about a resource whose documents are known; phones and promises name theirs themselves.
enum Fact {
    NAME,
    SUMMARY,
    AUDIENCE,
    LOCATION,
    EMAIL,
    HOURS,
    COST,
    COVERAGE,
    STANDING
}
