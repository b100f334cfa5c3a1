package parley.scheduling.planning;

import java.util.Optional;
import java.util.UUID;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.sessions.model.SessionId;

/// One case in a run.
///
/// @param move the session that would move; empty for a case that waits
/// @param session the session that came of accepting it
record Item(UUID id, CaseId caseId, Finding finding, Optional<Move> move, Optional<SessionId> session) {}
