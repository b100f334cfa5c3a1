package parley.scheduling.matching;

import java.time.Instant;
import parley.scheduling.matching.model.Room;

/// A room as it was read.
///
/// @param from when it was read
/// @param until up to when this is used if nobody changes anything
record RoomThere(Room room, Instant from, Instant until) {

    boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
