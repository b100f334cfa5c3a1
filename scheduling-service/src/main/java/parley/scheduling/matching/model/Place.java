package parley.scheduling.matching.model;

import java.util.Optional;
import parley.scheduling.rooms.model.RoomId;

/// Where a session takes place.
public sealed interface Place {

    /// Where practitioners have to be able to be, as a code, for a session that has no room.
    String ONLINE = "ONLINE";

    /// @param second a room beside it to meet people one at a time, if that is wished for
    record InRoom(RoomId room, Optional<RoomId> second) implements Place {}

    record Online() implements Place {}
}
