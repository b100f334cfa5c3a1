package parley.scheduling.reservations;

import java.util.UUID;
import parley.scheduling.time.model.Window;

/// What a session wants of one practitioner, participant or room.
///
/// @param during the session and the pause after it
public record Claim(UUID resource, Window during) {}
