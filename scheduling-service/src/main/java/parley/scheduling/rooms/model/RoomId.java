package parley.scheduling.rooms.model;

import java.util.UUID;

/// Which room.
public record RoomId(UUID value) implements Comparable<RoomId> {

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }
}
