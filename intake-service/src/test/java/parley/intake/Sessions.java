package parley.intake;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionHeld;
import parley.events.sessions.SessionRescheduled;
import parley.events.sessions.SessionScheduled;

/// Speaks for scheduling about the sessions of a case.
final class Sessions {

    /// Ahead, whenever it is that the tests run.
    static final Instant START = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(10));

    static final Instant END = START.plus(Duration.ofHours(2));
    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    private Sessions() {}

    /// A session is permitted, scheduled and held, and everybody is asked about another.
    static void takesPlace(Story story, Office office, List<UUID> people) {
        var session = scheduled(story, office, people);
        held(story, office, session, people, false);
        awaitState(story, "CONSIDERING");
    }

    /// A session is permitted and stands.
    static UUID scheduled(Story story, Office office, List<UUID> people) {
        var session = UUID.randomUUID();
        story.permit(session, people).then().statusCode(200);
        Broker.announce(
                "scheduling-service",
                new SessionScheduled(
                        story.caseId(),
                        office,
                        Instant.now(),
                        session,
                        0,
                        START,
                        END,
                        CAMPUS,
                        MeetingFormat.IN_PERSON,
                        UUID.randomUUID(),
                        people,
                        List.of(UUID.randomUUID()),
                        List.of()));
        awaitState(story, "MEETING");
        return session;
    }

    /// The session stands a day later.
    static void moved(Story story, Office office, UUID session, List<UUID> people) {
        var other = List.of(UUID.randomUUID());
        Broker.announce(
                "scheduling-service",
                new SessionRescheduled(
                        story.caseId(),
                        office,
                        Instant.now(),
                        session,
                        1,
                        START.plus(Duration.ofDays(1)),
                        END.plus(Duration.ofDays(1)),
                        CAMPUS,
                        MeetingFormat.IN_PERSON,
                        UUID.randomUUID(),
                        true,
                        people,
                        other,
                        other,
                        List.of(),
                        List.of()));
    }

    static void held(Story story, Office office, UUID session, List<UUID> people, boolean moreToCome) {
        Broker.announce(
                "scheduling-service",
                new SessionHeld(
                        story.caseId(),
                        office,
                        Instant.now(),
                        session,
                        1,
                        START,
                        END,
                        people,
                        List.of(UUID.randomUUID()),
                        moreToCome));
    }

    static void cancelled(Story story, Office office, UUID session, List<UUID> people) {
        Broker.announce(
                "scheduling-service",
                new SessionCancelled(
                        story.caseId(),
                        office,
                        Instant.now(),
                        session,
                        1,
                        START,
                        END,
                        CAMPUS,
                        true,
                        people,
                        List.of(UUID.randomUUID()),
                        List.of()));
    }

    static void awaitState(Story story, String state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> story.state().equals(state));
    }
}
