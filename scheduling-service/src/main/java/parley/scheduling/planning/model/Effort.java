package parley.scheduling.planning.model;

import java.time.Duration;

/// How long and how hard to look for a better plan.
///
/// @param time when to stop; a first plan that is not whole by then stays as far as it has come
/// @param rounds after how many rounds to stop for each thread, whatever the clock says
/// @param seed the same seed with one thread and a number of rounds gives the same plan
/// @param threads how many threads look, sharing the best plan
/// @param stopAtBound whether to stop as soon as no plan can have more cases on time
public record Effort(Duration time, long rounds, long seed, int threads, boolean stopAtBound) {

    public Effort {
        if (time.isNegative() || rounds < 0 || threads < 1 || threads > 64) {
            throw new IllegalArgumentException("Effort is time and rounds for one to 64 threads");
        }
    }

    /// Whether the time is over.
    boolean isOver(long nanos) {
        return nanos >= time.toNanos();
    }

    /// All the time given, on as many threads.
    public static Effort of(Duration time, long seed, int threads) {
        return new Effort(time, Long.MAX_VALUE, seed, threads, false);
    }

    /// So many rounds on one thread, however long they take.
    public static Effort ofRounds(long rounds, long seed) {
        return new Effort(Duration.ofDays(1), rounds, seed, 1, false);
    }
}
