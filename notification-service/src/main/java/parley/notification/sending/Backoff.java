package parley.notification.sending;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a letter waits before it is tried again: twice as long each time, up to a limit, and never in step with
/// others.
record Backoff(Duration first, Duration longest, RandomGenerator chance) {

    /// @param attempts how many went before
    Duration after(int attempts) {
        var doubled = first.toMillis() * (double) (1L << Math.clamp(attempts, 0, 30));
        var limit = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (limit * chance.nextDouble(0.5, 1.0)));
    }
}
