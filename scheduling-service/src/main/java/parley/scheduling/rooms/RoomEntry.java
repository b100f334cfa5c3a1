package parley.scheduling.rooms;

import java.util.List;
import java.util.Set;
import parley.scheduling.rooms.model.RoomException;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// A room as the office knows it.
///
/// @param active whether it is in use at all
/// @param exceptions when it is not open as usual, past ones left out
/// @param version rises with every change, exceptions aside
public record RoomEntry(
        RoomId id,
        Furnishing furnishing,
        List<WeeklyHours> hours,
        List<RoomException> exceptions,
        boolean active,
        long version) {

    public RoomEntry {
        hours = List.copyOf(hours);
        exceptions = List.copyOf(exceptions);
    }

    /// What a room is like.
    ///
    /// @param place where it is, as a code: who cannot be there is not asked for a session in it
    /// @param features what it offers, as codes
    /// @param reluctance from 0 to 5: how much the office would rather keep it for something else
    public record Furnishing(String name, String place, int capacity, Set<String> features, int reluctance) {

        public Furnishing {
            features = Set.copyOf(features);
        }
    }

    public String name() {
        return furnishing.name();
    }

    /// When it is closed though it usually is open, or open though it usually is closed.
    public List<Window> exceptions(boolean open) {
        return exceptions.stream()
                .filter(each -> each.open() == open)
                .map(RoomException::when)
                .toList();
    }
}
