package parley.benchmarks.plans;

import java.util.Comparator;

/// How good a plan is: level by level, or as the one number that every peer minimises.
///
/// @param late cases that do not begin before their target, whether late or not at all
/// @param unscheduled cases without a session
/// @param soft waiting, rooms, pairs and the spread of load
public record Score(int cases, int late, int unscheduled, long soft) implements Comparable<Score> {

    public static final long LATE = 100_000;
    public static final long UNSCHEDULED = 5_000;

    private static final Comparator<Score> BETTER_FIRST = Comparator.comparingInt(Score::late)
            .thenComparingInt(Score::unscheduled)
            .thenComparingLong(Score::soft);

    public int onTime() {
        return cases - late;
    }

    public int scheduled() {
        return cases - unscheduled;
    }

    public long cost() {
        return LATE * late + UNSCHEDULED * unscheduled + soft;
    }

    @Override
    public int compareTo(Score other) {
        return BETTER_FIRST.compare(this, other);
    }
}
