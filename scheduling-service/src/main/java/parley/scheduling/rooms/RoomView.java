package parley.scheduling.rooms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.scheduling.time.model.WeeklyHours;

/// A room as staff see it.
///
/// @param zone absent while it has no hours
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoomView(
        @JsonProperty(required = true) UUID id,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String place,
        @JsonProperty(required = true) int capacity,
        @JsonProperty(required = true) SortedSet<String> features,
        @JsonProperty(required = true) int reluctance,
        @Nullable ZoneId zone,
        @JsonProperty(required = true) List<RoomBody.Open> hours,
        @JsonProperty(required = true) boolean active,
        @JsonProperty(required = true) long version) {

    static RoomView of(RoomEntry entry) {
        var room = entry.furnishing();
        return new RoomView(
                entry.id().value(),
                room.name(),
                room.place(),
                room.capacity(),
                new TreeSet<>(room.features()),
                room.reluctance(),
                entry.hours().stream().map(WeeklyHours::zone).findFirst().orElse(null),
                entry.hours().stream()
                        .map(rule -> new RoomBody.Open(rule.day(), rule.from(), rule.to()))
                        .sorted(Comparator.comparing(RoomBody.Open::day).thenComparing(RoomBody.Open::from))
                        .toList(),
                entry.active(),
                entry.version());
    }
}
