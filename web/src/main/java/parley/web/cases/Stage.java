package parley.web.cases;

/// Where a case is on the way to its next session.
public enum Stage {
    SCREENING,
    CONVENING,
    SCHEDULING,
    MEETING,
    OVER
}
