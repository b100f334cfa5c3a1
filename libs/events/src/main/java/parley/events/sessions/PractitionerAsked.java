package parley.events.sessions;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// A practitioner is held for a session and asked to accept or to stand down.
///
/// @param answerBy when the hold ends by itself
public record PractitionerAsked(
        UUID caseId, Office office, Instant at, UUID sessionId, int revision, UUID practitionerId, Instant answerBy)
        implements SessionEvent {}
