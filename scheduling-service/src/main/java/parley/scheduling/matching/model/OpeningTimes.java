package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import parley.scheduling.time.model.WeeklyHours;

/// When the office meets people at all, and the pauses it keeps.
///
/// @param zone the campus zone; days and weeks are counted in it
/// @param inPerson when a session in a room may take place
/// @param online when an online session may take place
/// @param pauseForPeople free time after a session for everybody in it
/// @param pauseForRooms free time after a session for its room
public record OpeningTimes(
        ZoneId zone,
        List<WeeklyHours> inPerson,
        List<WeeklyHours> online,
        Duration pauseForPeople,
        Duration pauseForRooms) {

    public OpeningTimes {
        inPerson = List.copyOf(inPerson);
        online = List.copyOf(online);
    }
}
