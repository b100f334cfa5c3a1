package parley.scheduling.sessions;

import parley.scheduling.sessions.model.SessionId;

/// A session waits for intake's permit, as of a transaction that has committed.
record PermitWanted(SessionId id) {}
