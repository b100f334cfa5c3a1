package parley.scheduling.matching.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// A room and when it can be had.
///
/// @param place where it is, as a code
/// @param features what it offers, as codes
/// @param hours when it is open
/// @param alsoOpen stretches in which it is open besides
/// @param closed when it is closed after all
/// @param bookings what it is held or booked for, each with the pause after it
/// @param reluctance from 0 to 5: how much the office would rather keep it for something else
public record Room(
        RoomId id,
        String place,
        int capacity,
        Set<String> features,
        List<WeeklyHours> hours,
        List<Window> alsoOpen,
        List<Window> closed,
        List<Window> bookings,
        int reluctance) {

    public Room {
        features = Set.copyOf(features);
        hours = List.copyOf(hours);
        alsoOpen = List.copyOf(alsoOpen);
        closed = List.copyOf(closed);
        bookings = List.copyOf(bookings);
    }

    /// The same room, taken once more.
    public Room takenFor(Window booking) {
        return new Room(
                id,
                place,
                capacity,
                features,
                hours,
                alsoOpen,
                closed,
                Stream.concat(bookings.stream(), Stream.of(booking)).toList(),
                reluctance);
    }

    /// The same room without the session that begins then.
    public Room without(Instant start) {
        return new Room(
                id,
                place,
                capacity,
                features,
                hours,
                alsoOpen,
                closed,
                bookings.stream()
                        .filter(booking -> !booking.from().equals(start))
                        .toList(),
                reluctance);
    }
}
