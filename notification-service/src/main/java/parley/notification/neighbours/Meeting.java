package parley.notification.neighbours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A session as scheduling knows it now.
///
/// @param zone the zone its hours are spoken in
/// @param room the name of the room, absent if there is none
/// @param practitioners who sits in it
public record Meeting(
        int revision,
        SessionStanding standing,
        Instant start,
        Instant end,
        ZoneId zone,
        boolean inPerson,
        Optional<String> room,
        Set<UUID> practitioners) {}
