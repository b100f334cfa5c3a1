package parley.web.cases;

/// Where a case is in its life.
public enum CaseState {
    SCREENING,
    CONVENING,
    ACCEPTED,
    MEETING,
    CONSIDERING,
    NOT_ACCEPTED,
    CLOSED
}
