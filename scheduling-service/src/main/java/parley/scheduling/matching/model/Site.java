package parley.scheduling.matching.model;

import java.util.Optional;

/// A place a session could take place, in the order of the question; online comes last.
record Site(int order, Optional<Room> room) {

    Place place() {
        return room.<Place>map(there -> new Place.InRoom(there.id())).orElseGet(Place.Online::new);
    }
}
