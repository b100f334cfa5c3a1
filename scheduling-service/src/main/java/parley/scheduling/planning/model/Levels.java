package parley.scheduling.planning.model;

import java.util.Comparator;

/// How good a plan is, level by level; fewer are better, and a lower level counts only between equals above it.
///
/// @param late cases whose session begins after the target, or that have none
/// @param unscheduled cases without a session
/// @param moved confirmed sessions that do not stay as they are
/// @param soft everything else in points: days of waiting, languages, learning, load, rooms
public record Levels(int late, int unscheduled, int moved, long soft) implements Comparable<Levels> {

    private static final Comparator<Levels> ORDER = Comparator.comparingInt(Levels::late)
            .thenComparingInt(Levels::unscheduled)
            .thenComparingInt(Levels::moved)
            .thenComparingLong(Levels::soft);

    @Override
    public int compareTo(Levels other) {
        return ORDER.compare(this, other);
    }
}
