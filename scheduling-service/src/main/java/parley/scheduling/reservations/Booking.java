package parley.scheduling.reservations;

import java.time.Instant;
import parley.scheduling.time.model.Window;

/// Somebody or something is taken.
///
/// @param during the session and the pause after it
/// @param sessionStart when the session itself begins
public record Booking(Window during, Instant sessionStart) {}
