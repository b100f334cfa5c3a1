package parley.web.cases;

/// What came of the talk.
public enum Suitability {
    SUITABLE,
    REFERRED,
    NOT_SUITABLE
}
