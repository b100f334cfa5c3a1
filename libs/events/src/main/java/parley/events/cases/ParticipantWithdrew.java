package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// A person has stopped taking part. It takes effect at once; nobody is told who it was, or why.
///
/// Consumers act on it whenever it arrives, even before events that went ahead of it.
public record ParticipantWithdrew(UUID caseId, Office office, Instant at, UUID participantId) implements CaseEvent {}
