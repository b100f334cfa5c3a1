package parley.web.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// Where a case is on its way to the target, in days that staff count.
///
/// @param number the day it is, from 1
/// @param of how many there are until the target
public record Day(long number, long of) {

    /// Each day ends at the hour of the first contact, by the clock on the wall; scheduling counts in the same way.
    public static Day of(Instant firstContact, Instant target, Instant now, ZoneId campus) {
        var from = firstContact.atZone(campus);
        return new Day(begun(from, now), begun(from, target.minusSeconds(1)));
    }

    private static long begun(ZonedDateTime from, Instant to) {
        return Math.max(1, ChronoUnit.DAYS.between(from, to.atZone(from.getZone())) + 1);
    }
}
