package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// A person who was invited and has not answered is reminded, once and never again.
///
/// @param ask how the question is put
/// @param validUntil when silence counts as no answer; the reminder does not move it
public record ParticipantReminded(
        UUID caseId, Office office, Instant at, UUID participantId, AskedBy ask, Instant validUntil)
        implements CaseEvent {}
