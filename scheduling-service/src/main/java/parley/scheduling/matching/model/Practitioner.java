package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// Somebody with the right training, and when they could sit in a session.
///
/// @param presence when they are there; without it, never
/// @param bookings what they are already held or booked for, each with the pause after it
/// @param sessionStarts when their held and booked sessions begin, for the limits
/// @param pause the free time they need after a session
/// @param places where they can be, as codes
/// @param recentSessions how many sessions they carry these weeks
/// @param learnsWith beside whom they should learn, if staff wish so
/// @param tied whether they are too close to somebody in the case, or are not to meet them
public record Practitioner(
        PractitionerId id,
        Experience experience,
        Set<String> languages,
        Presence presence,
        List<Window> bookings,
        List<Instant> sessionStarts,
        Caps caps,
        Duration pause,
        Set<String> places,
        int recentSessions,
        Set<PractitionerId> learnsWith,
        boolean tied) {

    public Practitioner {
        languages = Set.copyOf(languages);
        bookings = List.copyOf(bookings);
        sessionStarts = List.copyOf(sessionStarts);
        places = Set.copyOf(places);
        learnsWith = Set.copyOf(learnsWith);
    }

    /// The same person, too close to the case or not.
    public Practitioner tied(boolean isTied) {
        return new Practitioner(
                id,
                experience,
                languages,
                presence,
                bookings,
                sessionStarts,
                caps,
                pause,
                places,
                recentSessions,
                learnsWith,
                isTied);
    }

    /// The same person with one more session.
    public Practitioner takenFor(Window booking, Instant start) {
        return new Practitioner(
                id,
                experience,
                languages,
                presence,
                Stream.concat(bookings.stream(), Stream.of(booking)).toList(),
                Stream.concat(sessionStarts.stream(), Stream.of(start)).toList(),
                caps,
                pause,
                places,
                recentSessions + 1,
                learnsWith,
                tied);
    }

    /// The same person without the session that begins then.
    public Practitioner without(Instant start) {
        return new Practitioner(
                id,
                experience,
                languages,
                presence,
                bookings.stream()
                        .filter(booking -> !booking.from().equals(start))
                        .toList(),
                sessionStarts.stream().filter(one -> !one.equals(start)).toList(),
                caps,
                pause,
                places,
                Math.max(0, recentSessions - 1),
                learnsWith,
                tied);
    }
}
