package parley.scheduling.matching;

import java.time.Instant;
import java.util.Set;
import parley.events.PractitionerRole;
import parley.scheduling.matching.model.Practitioner;

/// A practitioner as they were read, without anything that says who they are.
///
/// @param calendarNotRead whether they are left out because their own calendar could not be read for too long
/// @param from when they were read
/// @param until up to when this holds if nobody changes anything: what is relied upon becomes stale, and what somebody
///     carries is counted anew, by the clock alone
record Person(
        Practitioner practitioner, Set<PractitionerRole> roles, boolean calendarNotRead, Instant from, Instant until) {

    Person {
        roles = Set.copyOf(roles);
    }

    boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
