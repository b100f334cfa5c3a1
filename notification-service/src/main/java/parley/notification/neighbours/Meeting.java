package parley.notification.neighbours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// A session as scheduling knows it now.
///
/// @param zone the zone its hours are spoken in
/// @param room the name of the room, absent if there is none
public record Meeting(
        int revision,
        SessionStanding standing,
        Instant start,
        Instant end,
        ZoneId zone,
        boolean inPerson,
        Optional<String> room) {}
