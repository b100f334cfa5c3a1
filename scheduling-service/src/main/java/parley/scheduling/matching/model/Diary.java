package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Timeline;
import parley.scheduling.time.model.Window;

/// When somebody or something can be had, worked out once and then only looked up.
///
/// It belongs to what never changes: who is taken for one session more has another diary. All diaries begin
/// where a word of 64 quarters does, so whole words of them can be compared.
final class Diary {

    /// More kinds of sessions than an office has.
    private static final int KINDS_KEPT = 8;

    /// About what a stretch of time takes, with both of its ends, in bytes.
    static final long A_STRETCH = 80;

    private static final int A_WORD = 64;
    private static final long SECONDS = Grid.QUARTER.toSeconds();

    private final Grid grid;
    private final Timeline there;
    private final Timeline gladly;
    private final Timeline untaken;
    private volatile List<Starts> kinds = List.of();

    private Diary(Grid grid, Timeline there, Timeline gladly, Timeline untaken) {
        this.grid = grid;
        this.there = there;
        this.gladly = gladly.equals(there) ? there : gladly;
        this.untaken = untaken;
    }

    static Diary of(Practitioner one, Grid grid) {
        var horizon = horizon(grid);
        var there = horizon.presence(one);
        return new Diary(
                grid,
                there,
                there.without(horizon.reluctant(one)),
                horizon.taken(one.bookings()).not());
    }

    static Diary of(Room room, Grid grid) {
        var horizon = horizon(grid);
        var open = horizon.open(room);
        return new Diary(grid, open, open, horizon.taken(room.bookings()).not());
    }

    /// A grid over the window that begins and ends with a word.
    static Grid grid(Window window) {
        var first = Math.floorDiv(window.from().getEpochSecond(), SECONDS * A_WORD);
        var last = Math.ceilDiv(window.to().getEpochSecond() + 1, SECONDS * A_WORD);
        return new Grid(
                Instant.ofEpochSecond(first * SECONDS * A_WORD), Math.toIntExact(Math.max(1, last - first) * A_WORD));
    }

    /// Whether it reaches over all of the grid.
    boolean covers(Grid other) {
        var offset = offset(other);
        return offset >= 0 && offset * A_WORD + other.quarters() <= grid.quarters();
    }

    /// With which of its words the other grid begins.
    int offset(Grid other) {
        return Math.floorDiv(grid.quarterAt(other.origin()), A_WORD);
    }

    /// When sessions of this length can begin.
    ///
    /// @param stretch how long nothing else may be, in quarters: the session and the pause after it
    Starts starts(int length, int stretch) {
        for (var kind : kinds) {
            if (kind.length == length && kind.stretch == stretch) {
                return kind;
            }
        }
        var starts = workOut(length, stretch);
        var more = new ArrayList<>(kinds.size() < KINDS_KEPT ? kinds : List.<Starts>of());
        more.add(starts);
        kinds = List.copyOf(more);
        return starts;
    }

    /// The same, without remembering it.
    Starts workOut(int length, int stretch) {
        var present = there.startsOf(length);
        return new Starts(
                length,
                stretch,
                present,
                gladly == there ? present : gladly.startsOf(length),
                untaken.startsOf(stretch));
    }

    /// About how much memory it takes.
    long bytes() {
        return grid.quarters() / 8L * (3 + 3L * kinds.size());
    }

    private static Horizon horizon(Grid grid) {
        return new Horizon(Window.of(grid.origin(), Duration.ofSeconds(SECONDS * grid.quarters())));
    }

    /// The quarters at which sessions of one kind can begin.
    ///
    /// @param there they are there all the time
    /// @param gladly and would not rather be asked for another time
    /// @param free they are not taken, then or in the pause after it
    record Starts(int length, int stretch, Timeline there, Timeline gladly, Timeline free) {}
}
