package parley.scheduling.calendars;

import java.time.Duration;
import parley.scheduling.calendars.model.Trouble;

/// How much work one calendar is worth. A rule that repeats every second for ten years ends here and not in the search.
final class Budget {

    private static final int MOST_STEPS = 2_000_000;
    private static final int MOST_KEPT = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final long end = System.nanoTime() + LONGEST.toNanos();
    private int steps;
    private int kept;

    /// One entry, or one repetition of one.
    void spend() {
        steps++;
        if (steps > MOST_STEPS || (steps & 0xff) == 0 && System.nanoTime() - end > 0) {
            throw new Unreadable(Trouble.TOO_MUCH);
        }
    }

    /// One busy time that is remembered.
    void keep() {
        spend();
        kept++;
        if (kept > MOST_KEPT) {
            throw new Unreadable(Trouble.TOO_MUCH);
        }
    }
}
