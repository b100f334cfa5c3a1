package parley.scheduling.rooms;

import java.util.List;
import java.util.Set;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.time.model.WeeklyHours;

/// A room as the office knows it.
///
/// @param reluctance from 0 to 5: how much the office would rather keep it for something else
public record RoomEntry(
        RoomId id, String name, int capacity, Set<String> features, int reluctance, List<WeeklyHours> hours) {

    public RoomEntry {
        features = Set.copyOf(features);
        hours = List.copyOf(hours);
    }
}
