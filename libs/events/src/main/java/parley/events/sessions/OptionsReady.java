package parley.events.sessions;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// Everybody has answered and staff can choose.
///
/// @param options how many options were found
public record OptionsReady(UUID caseId, Office office, Instant at, int options) implements SessionEvent {}
