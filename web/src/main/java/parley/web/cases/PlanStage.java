package parley.web.cases;

/// How far the planning of a case's sessions is.
public enum PlanStage {
    GATHERING,
    READY,
    PLANNED,
    MET,
    CLOSED,
    /// Nobody could be asked, or there is nothing to plan yet.
    NOT_KNOWN
}
