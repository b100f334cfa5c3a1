package parley.events.sessions;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// Scheduling's receipt: nothing of this case is left there.
public record SessionsForgotten(UUID caseId, Office office, Instant at) implements SessionEvent {}
