package parley.scheduling.matching.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// Somebody with the right training, and when they could sit in a session.
///
/// @param hours when they are usually there; without hours, never
/// @param away when they are not there after all
/// @param bookings what they are already held or booked for, each with the pause after it
/// @param sessionStarts when their held and booked sessions begin, for the limits per day and week
/// @param recentSessions how many sessions they carry these weeks
/// @param tied whether they are too close to somebody in the case, or are not to meet them
public record Practitioner(
        PractitionerId id,
        Experience experience,
        Set<String> languages,
        List<WeeklyHours> hours,
        List<Window> away,
        List<Window> bookings,
        List<Instant> sessionStarts,
        int mostPerDay,
        int mostPerWeek,
        int recentSessions,
        boolean tied) {

    public Practitioner {
        languages = Set.copyOf(languages);
        hours = List.copyOf(hours);
        away = List.copyOf(away);
        bookings = List.copyOf(bookings);
        sessionStarts = List.copyOf(sessionStarts);
    }
}
