package parley.scheduling.rooms.model;

import java.util.UUID;
import parley.scheduling.time.model.Window;

/// A stretch in which a room is not open as usual. Being closed counts more.
///
/// @param open whether it is open though it usually is not, or closed
public record RoomException(UUID id, Window when, boolean open) {}
