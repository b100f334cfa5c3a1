package parley.events.offerings;

import java.time.Instant;
import parley.events.Office;

/// An offering can no longer be chosen for new cases.
///
/// @param version the version that withdrew it
public record OfferingWithdrawn(String code, int version, Instant at, Office office) implements OfferingEvent {}
