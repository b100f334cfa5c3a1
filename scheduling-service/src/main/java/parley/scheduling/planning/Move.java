package parley.scheduling.planning;

import java.time.Instant;
import parley.scheduling.sessions.model.SessionId;

/// A session that stands and would stand at another time.
///
/// @param revision as it was when the run began
/// @param from when it begins as it stands
record Move(SessionId session, int revision, Instant from) {}
