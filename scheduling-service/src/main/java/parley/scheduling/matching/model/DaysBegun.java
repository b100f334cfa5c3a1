package parley.scheduling.matching.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Days as staff count them: the first contact is on day 1, and each day ends at the same hour by the clock on the
/// wall. The pages count in the same way.
record DaysBegun(Instant firstContact, ZoneId zone) {

    /// The day that a moment is on.
    long at(Instant moment) {
        return Math.max(1, ChronoUnit.DAYS.between(firstContact.atZone(zone), moment.atZone(zone)) + 1);
    }
}
