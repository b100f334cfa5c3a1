package parley.scheduling.sessions;

import parley.scheduling.sessions.model.Session;

/// The states of a session as they stand in answers.
enum SessionState {
    HELD,
    AWAITING_PERMIT,
    SCHEDULED,
    STARTED,
    TOOK_PLACE,
    CANCELLED;

    static SessionState of(Session session) {
        return switch (session) {
            case Session.Held _ -> HELD;
            case Session.AwaitingPermit _ -> AWAITING_PERMIT;
            case Session.Scheduled _ -> SCHEDULED;
            case Session.Started _ -> STARTED;
            case Session.TookPlace _ -> TOOK_PLACE;
            case Session.Cancelled _ -> CANCELLED;
        };
    }

    /// Whether the practitioners in it may know whom they meet.
    boolean showsNames() {
        return switch (this) {
            case HELD, AWAITING_PERMIT, SCHEDULED, STARTED -> true;
            case TOOK_PLACE, CANCELLED -> false;
        };
    }
}
