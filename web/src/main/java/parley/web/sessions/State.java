package parley.web.sessions;

/// Where a session is in its life.
public enum State {
    HELD,
    AWAITING_PERMIT,
    SCHEDULED,
    STARTED,
    TOOK_PLACE,
    CANCELLED
}
