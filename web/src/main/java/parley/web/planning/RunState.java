package parley.web.planning;

/// How far the making of a plan is.
public enum RunState {
    RUNNING,
    FINISHED,
    CANCELLED,
    ABANDONED
}
