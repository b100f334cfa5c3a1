package parley.scheduling.sessions;

import io.opentelemetry.context.Context;
import parley.scheduling.sessions.model.SessionId;

/// A session waits for intake's permit, as of a transaction that has committed.
///
/// @param trace the request that made it so, for the letters that follow belong to it
record PermitWanted(SessionId id, Context trace) {}
