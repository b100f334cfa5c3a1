package parley.scheduling.time.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/// Quarter hours of universal time, counted from an origin.
///
/// A day of a clock change simply has 92 or 100 of them; nothing here counts minutes of a day. What is available is
/// rounded inwards and what is busy outwards, so that rounding never promises time that nobody has.
///
/// @param origin the beginning of quarter 0, itself on a quarter hour
/// @param quarters how many quarters the grid has
public record Grid(Instant origin, int quarters) {

    /// The length of one quarter.
    public static final Duration QUARTER = Duration.ofMinutes(15);

    private static final long SECONDS = QUARTER.toSeconds();

    public Grid {
        if (!isQuarter(origin)) {
            throw new IllegalArgumentException("A grid begins on a quarter hour");
        }
        if (quarters < 1) {
            throw new IllegalArgumentException("A grid has at least one quarter");
        }
    }

    /// The smallest grid that covers the window.
    public static Grid covering(Window window) {
        var origin = floor(window.from());
        var length = Duration.between(origin, window.to());
        return new Grid(origin, quartersIn(length));
    }

    public static boolean isQuarter(Instant instant) {
        return instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), SECONDS) == 0;
    }

    /// The last quarter hour at or before the instant.
    public static Instant floor(Instant instant) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), SECONDS) * SECONDS);
    }

    /// The first quarter hour at or after the instant.
    public static Instant ceiling(Instant instant) {
        var floor = floor(instant);
        return floor.equals(instant) ? floor : floor.plus(QUARTER);
    }

    /// How many quarters are needed for the length, begun ones included.
    public static int quartersIn(Duration length) {
        var whole = Math.toIntExact(length.dividedBy(QUARTER));
        return QUARTER.multipliedBy(whole).equals(length) ? whole : whole + 1;
    }

    /// Which quarter begins at this instant; it may lie outside the grid.
    public int quarterAt(Instant start) {
        if (!isQuarter(start)) {
            throw new IllegalArgumentException("Not on the grid of quarter hours");
        }
        return Math.toIntExact(Math.floorDiv(start.getEpochSecond() - origin.getEpochSecond(), SECONDS));
    }

    /// The instant at which a quarter begins.
    public Instant at(int quarter) {
        return origin.plus(QUARTER.multipliedBy(quarter));
    }

    /// The quarters that the windows, taken together, cover wholly: for what is available.
    public Timeline inwards(Collection<Window> windows) {
        var timeline = Timeline.empty(quarters);
        for (var window : Window.joined(windows)) {
            timeline = timeline.with(quarterAt(ceiling(window.from())), quarterAt(floor(window.to())));
        }
        return timeline;
    }

    /// The quarters that touch one of the windows: for what is busy.
    public Timeline outwards(Collection<Window> windows) {
        var timeline = Timeline.empty(quarters);
        for (var window : windows) {
            timeline = timeline.with(quarterAt(floor(window.from())), quarterAt(ceiling(window.to())));
        }
        return timeline;
    }
}
