package parley.events.sessions;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;
import parley.events.cases.AskedBy;

/// A participant may now say which times suit them.
///
/// @param ask how the question is put
public record AvailabilityAsked(UUID caseId, Office office, Instant at, UUID participantId, AskedBy ask)
        implements SessionEvent {}
