package parley.scheduling.sessions;

import java.time.ZoneId;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.scheduling.matching.model.Place;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.Session;

/// A session as it was read.
///
/// @param zone the zone its hours are spoken in
/// @param version rises with every change
record SessionFile(Office office, ZoneId zone, Session session, long version) {

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
