package parley.catalog.resources;

/// A fact about a resource whose documents are known; phones and promises name theirs themselves.
public enum Fact {
    NAME,
    SUMMARY,
    AUDIENCE,
    LOCATION,
    PHONE,
    EMAIL,
    WEBSITE,
    HOURS,
    COST,
    COVERAGE,
    STANDING,
    ISSUED,
    CONFIDENTIALITY
}
