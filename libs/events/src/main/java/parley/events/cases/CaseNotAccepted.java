package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// A meeting could not be arranged, for whichever reason. The requester hears so, in one wording for all reasons.
public record CaseNotAccepted(UUID caseId, Office office, Instant at, UUID requesterId) implements CaseEvent {}
