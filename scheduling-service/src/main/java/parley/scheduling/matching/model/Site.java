package parley.scheduling.matching.model;

import java.util.Optional;

/// A place a session could take place, in the order of the question; online comes last.
///
/// @param second a room beside it to meet people one at a time, if that is needed
record Site(int order, Optional<Room> room, Optional<Room> second) {

    Place place() {
        return room.<Place>map(there -> new Place.InRoom(there.id(), second.map(Room::id)))
                .orElseGet(Place.Online::new);
    }

    String code() {
        return room.map(Room::place).orElse(Place.ONLINE);
    }
}
