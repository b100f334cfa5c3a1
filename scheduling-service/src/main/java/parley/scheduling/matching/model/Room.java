package parley.scheduling.matching.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// A room and when it can be had. Never changes, and is laid out on the grid once.
public final class Room {

    private final RoomId id;
    private final String place;
    private final int capacity;
    private final Set<String> features;
    private final List<WeeklyHours> hours;
    private final List<Window> alsoOpen;
    private final List<Window> closed;
    private final List<Window> bookings;
    private final int reluctance;
    private volatile @Nullable Diary diary;

    public Room(
            RoomId id,
            String place,
            int capacity,
            Set<String> features,
            List<WeeklyHours> hours,
            List<Window> alsoOpen,
            List<Window> closed,
            List<Window> bookings,
            int reluctance) {
        this.id = id;
        this.place = place;
        this.capacity = capacity;
        this.features = Set.copyOf(features);
        this.hours = List.copyOf(hours);
        this.alsoOpen = List.copyOf(alsoOpen);
        this.closed = List.copyOf(closed);
        this.bookings = List.copyOf(bookings);
        this.reluctance = reluctance;
    }

    public RoomId id() {
        return id;
    }

    /// Where it is, as a code.
    public String place() {
        return place;
    }

    public int capacity() {
        return capacity;
    }

    /// What it offers, as codes.
    public Set<String> features() {
        return features;
    }

    /// When it is open.
    public List<WeeklyHours> hours() {
        return hours;
    }

    /// Stretches in which it is open besides.
    public List<Window> alsoOpen() {
        return alsoOpen;
    }

    /// When it is closed after all.
    public List<Window> closed() {
        return closed;
    }

    /// What it is held or booked for, each with the pause after it.
    public List<Window> bookings() {
        return bookings;
    }

    /// From 0 to 5: how much the office would rather keep it for something else.
    public int reluctance() {
        return reluctance;
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

    /// Lays it out on a stretch of time, so that nobody has to wait for that who asks about a part of it.
    public Room laidOut(Window window) {
        diary(Diary.grid(window));
        return this;
    }

    /// About how much memory it takes to remember it.
    public long bytes() {
        var known = diary;
        var stretches = hours.size() + alsoOpen.size() + closed.size() + bookings.size();
        return Diary.A_STRETCH * (stretches + 2L) + (known == null ? 0 : known.bytes());
    }

    /// When it could be had, over all of the grid at least.
    Diary diary(Grid grid) {
        var known = diary;
        if (known == null || !known.covers(grid)) {
            known = Diary.of(this, grid);
            diary = known;
        }
        return known;
    }
}
