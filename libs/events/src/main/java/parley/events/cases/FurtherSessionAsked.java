package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// A session was held, and a person is asked whether they want another.
///
/// @param ask how the question is put
/// @param validUntil when silence counts as no answer
public record FurtherSessionAsked(
        UUID caseId, Office office, Instant at, UUID participantId, AskedBy ask, Instant validUntil)
        implements CaseEvent {}
