package parley.web.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Where a case is on its way to the target, in days that staff count.
///
/// @param number the day it is, from 1
/// @param of how many there are until the target
public record Day(long number, long of) {

    public static Day of(Instant firstContact, Instant target, Clock clock) {
        return new Day(begun(firstContact, clock.instant()), begun(firstContact, target.minusSeconds(1)));
    }

    private static long begun(Instant from, Instant to) {
        return Math.max(1, Duration.between(from, to).toDays() + 1);
    }
}
