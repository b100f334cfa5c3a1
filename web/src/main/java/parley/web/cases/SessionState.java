package parley.web.cases;

/// Where a session is in its life.
public enum SessionState {
    HELD,
    AWAITING_PERMIT,
    SCHEDULED,
    STARTED,
    TOOK_PLACE,
    CANCELLED
}
