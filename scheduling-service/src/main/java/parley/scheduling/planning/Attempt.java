package parley.scheduling.planning;

import java.time.Duration;
import java.util.UUID;
import parley.events.Office;

/// One replica's work at a run. Whoever takes up a run whose replica went away has the next number, and from then on
/// nobody else can write to it.
///
/// @param number from 1
/// @param mayMove whether sessions that stand may be moved
/// @param before how long was looked in earlier attempts
/// @param begun when this one began, in nanoseconds of this machine
record Attempt(
        UUID run, int number, Office office, Duration effort, long seed, boolean mayMove, Duration before, long begun) {

    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    static Attempt first(UUID run, Office office, Duration effort, long seed, boolean mayMove) {
        return new Attempt(run, 1, office, effort, seed, mayMove, Duration.ZERO, System.nanoTime());
    }

    /// How long was looked altogether.
    Duration spent() {
        return before.plusNanos(System.nanoTime() - begun);
    }

    /// How long this one may look.
    Duration left() {
        var left = effort.minus(before);
        return left.compareTo(AT_LEAST) > 0 ? left : AT_LEAST;
    }
}
