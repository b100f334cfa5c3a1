package parley.scheduling.sessions;

import java.time.ZoneId;
import java.util.Optional;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.scheduling.matching.model.Place;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;

/// A session as it was read.
///
/// @param zone the zone its hours are spoken in
/// @param insteadOf the session that stands and whose place this one is to take; empty if it is a session of its own
/// @param version rises with every change
record SessionFile(Office office, ZoneId zone, Session session, Optional<SessionId> insteadOf, long version) {

    Plan plan() {
        return session.plan();
    }

    MeetingFormat format() {
        return switch (plan().place()) {
            case Place.InRoom _ -> MeetingFormat.IN_PERSON;
            case Place.Online _ -> MeetingFormat.ONLINE;
        };
    }
}
