package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// Staff and requester have talked; the requester decides whether and how to go on.
///
/// @param ask how the question is put
public record RequesterAsked(UUID caseId, Office office, Instant at, UUID participantId, AskedBy ask)
        implements CaseEvent {}
