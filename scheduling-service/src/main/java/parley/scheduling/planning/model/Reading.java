package parley.scheduling.planning.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;

/// Reads times as they come from outside, and refuses what cannot be meant.
public final class Reading {

    private static final int MOST_WINDOWS = 5_000;
    private static final int QUARTERS_A_DAY = 96;
    /// What days are longer by when clocks go back.
    private static final int AN_HOUR = 4;

    private Reading() {}

    /// A horizon of so many quarters from an origin on the quarter hour.
    public static OfficeDays days(Instant origin, String zone, int quarters) {
        Unusable.unless(
                quarters >= 1 && quarters <= Checks.MOST_DAYS * QUARTERS_A_DAY + AN_HOUR, Fault.HORIZON_TOO_LONG);
        Unusable.unless(Grid.isQuarter(origin), Fault.TIMES_OFF_THE_GRID);
        return OfficeDays.of(new Grid(origin, quarters), zone(zone));
    }

    public static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            throw new Unusable(Fault.UNKNOWN_ZONE);
        }
    }

    /// The quarters of windows, each from its first quarter up to but not including its last.
    public static Timeline windows(List<Span> windows, int quarters) {
        Unusable.unless(windows.size() <= MOST_WINDOWS, Fault.TOO_MANY_WINDOWS);
        var words = new long[Bits.words(quarters)];
        var last = 0;
        for (var window :
                windows.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            Unusable.unless(window.from() < window.to(), Fault.WINDOW_REVERSED);
            Unusable.unless(window.from() >= 0 && window.to() <= quarters, Fault.WINDOW_OFF_THE_GRID);
            Unusable.unless(window.from() >= last, Fault.WINDOWS_OVERLAP);
            Bits.fill(words, window.from(), window.to());
            last = window.to();
        }
        return Timeline.of(words, quarters);
    }

    /// A stretch of quarters.
    public record Span(int from, int to) {}
}
