package parley.scheduling.sessions;

import parley.scheduling.sessions.model.Session;

/// The states of a session as they stand in answers.
enum SessionState {
    HELD,
    AWAITING_PERMIT,
    SCHEDULED,
    CANCELLED;

    static SessionState of(Session session) {
        return switch (session) {
            case Session.Held _ -> HELD;
            case Session.AwaitingPermit _ -> AWAITING_PERMIT;
            case Session.Scheduled _ -> SCHEDULED;
            case Session.Cancelled _ -> CANCELLED;
        };
    }

    /// Whether the practitioners in it may know whom they meet.
    boolean showsNames() {
        return switch (this) {
            case HELD, AWAITING_PERMIT, SCHEDULED -> true;
            case CANCELLED -> false;
        };
    }
}
