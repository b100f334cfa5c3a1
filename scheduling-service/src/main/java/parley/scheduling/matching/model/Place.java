package parley.scheduling.matching.model;

import parley.scheduling.rooms.model.RoomId;

/// Where a session takes place.
public sealed interface Place {

    record InRoom(RoomId room) implements Place {}

    record Online() implements Place {}
}
