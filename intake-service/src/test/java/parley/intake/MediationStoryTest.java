package parley.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;
import static parley.intake.Story.personWithTelephone;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.events.Event;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.SessionTerms;
import parley.events.cases.AskedBy;
import parley.events.cases.CaseAccepted;
import parley.events.cases.CaseClosed;
import parley.events.cases.ParticipantAgreed;
import parley.events.cases.ParticipantInvited;
import parley.events.cases.ParticipantWithdrew;
import parley.events.cases.RequestReceived;
import parley.events.cases.RequesterAsked;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionScheduled;

/// A mediation as intake sees it, from the first call to a withdrawal after a session was fixed.
@QuarkusTest
@OnRealGround
class MediationStoryTest {

    @Test
    void goesFromTheFirstCallToAWithdrawal() {
        var story = Story.opened();
        assertThat(story.state()).isEqualTo("SCREENING");

        story.screened();
        assertThat(story.state()).isEqualTo("CONVENING");
        assertThat(story.claim("HOW_TO_GO_ON", 0).statusCode()).isEqualTo(200);

        story.saysYes(0);
        story.names(personWithTelephone("other"));
        assertThat(story.claim("INVITATION", 1).statusCode()).isEqualTo(409);
        assertThat(story.spoken(1, "YES").statusCode()).isEqualTo(200);
        assertThat(story.state()).as("two yeses before the circle is complete").isEqualTo("CONVENING");
        story.circleIsComplete();
        assertThat(story.state()).isEqualTo("ACCEPTED");

        var session = UUID.randomUUID();
        assertThat(story.permit(session).<Boolean>path("granted")).isTrue();
        assertThat(story.permit(session).statusCode()).as("asked again").isEqualTo(200);
        announceScheduled(story, session);
        await().atMost(Duration.ofSeconds(20)).until(() -> story.state().equals("MEETING"));
        assertThat(story.claim("SESSION_SCHEDULED", 0).<String>path("link")).contains("/p/");

        assertThat(story.withdraws(0).statusCode()).isEqualTo(204);

        assertThat(story.state()).isEqualTo("CLOSED");
        assertThat(story.permit(session).statusCode()).isEqualTo(409);
        assertThat(story.claim("SESSION_SCHEDULED", 0).statusCode()).isEqualTo(410);
        assertThat(story.claim("WITHDRAWAL_ACKNOWLEDGED", 0).statusCode()).isEqualTo(200);
        assertThat(story.claim("WITHDRAWAL_ACKNOWLEDGED", 1).statusCode()).isEqualTo(410);
        theOthersHeardOfIt(story);
    }

    private static void theOthersHeardOfIt(Story story) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(types(story))
                .containsExactly(
                        RequestReceived.class,
                        RequesterAsked.class,
                        ParticipantAgreed.class,
                        ParticipantInvited.class,
                        ParticipantAgreed.class,
                        CaseAccepted.class,
                        ParticipantWithdrew.class,
                        CaseClosed.class));
        var events = Broker.announcedAbout(story.caseId());
        assertThat(((ParticipantInvited) events.get(3)).ask()).isEqualTo(AskedBy.VOICE);
        var accepted = (CaseAccepted) events.get(5);
        assertThat(accepted.terms())
                .isEqualTo(new SessionTerms(
                        2, PractitionerRole.MEDIATOR, Duration.ofHours(2), MeetingFormat.IN_PERSON, null));
        assertThat(accepted.attendees())
                .extracting(attendee -> attendee.participantId())
                .containsExactly(story.person(0), story.person(1));
        assertThat(Broker.heardAbout(story.caseId()))
                .extracting(one -> one.envelope().sequence())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void aCancelledSessionLeavesThePeopleAgreedAndTakesThePermitBack() {
        var story = Story.accepted();
        var session = UUID.randomUUID();
        story.permit(session).then().statusCode(200);
        announceScheduled(story, session);
        await().atMost(Duration.ofSeconds(20)).until(() -> story.state().equals("MEETING"));

        var start = Sessions.START;
        Broker.announce(
                "scheduling-service",
                new SessionCancelled(
                        story.caseId(),
                        Office.CONFLICT_RESOLUTION,
                        Instant.now(),
                        session,
                        1,
                        start,
                        start.plus(Duration.ofHours(2)),
                        ZoneId.of("America/New_York"),
                        true,
                        List.of(story.person(0), story.person(1)),
                        List.of(UUID.randomUUID(), UUID.randomUUID()),
                        List.of()));

        await().atMost(Duration.ofSeconds(20)).until(() -> story.state().equals("ACCEPTED"));
        assertThat(story.permit(UUID.randomUUID()).statusCode()).isEqualTo(200);
    }

    @Test
    void tiesNamesAndSessionsAreToldToSchedulingOnly() {
        var story = Story.convening()
                .names(Map.of(
                        "name",
                        "Robin",
                        "email",
                        "robin-" + UUID.randomUUID() + "@people.example",
                        "language",
                        "es",
                        "safeContact",
                        Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", false),
                        "affiliations",
                        List.of("department:physics"),
                        "roomFeatures",
                        List.of("STEP_FREE")));
        var near = UUID.randomUUID();
        var far = UUID.randomUUID();

        var ties = as(SignIn.service("scheduling-service"))
                .body(Map.of(
                        "practitioners",
                        List.of(
                                practitioner(near, "near@office.example", "department:physics"),
                                practitioner(far, "far@office.example", "department:music"))))
                .post("/internal/v1/cases/{id}/ties", story.caseId());
        var names = as(SignIn.service("scheduling-service"))
                .body(Map.of("participantIds", List.of(story.person(1))))
                .post("/internal/v1/cases/{id}/names", story.caseId());
        var holder = as(SignIn.service("scheduling-service"))
                .body(Map.of("token", story.session(1)))
                .post("/internal/v1/participant-sessions/introspection");

        assertThat(ties.<List<String>>path("notEligible")).containsExactly(near.toString());
        assertThat(ties.<List<String>>path("roomFeatures")).containsExactly("STEP_FREE");
        assertThat(ties.<List<String>>path("languages")).containsExactly("en", "es");
        assertThat(ties.<Integer>path("heads")).isEqualTo(2);
        assertThat(names.<List<String>>path("names.name")).containsExactly("Robin");
        assertThat(holder.<String>path("participantId"))
                .isEqualTo(story.person(1).toString());
        assertThat(holder.<String>path("office")).isEqualTo("CONFLICT_RESOLUTION");
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    private static Map<String, Object> practitioner(UUID id, String email, String affiliation) {
        return Map.of("practitionerId", id, "email", email, "affiliations", List.of(affiliation));
    }

    private static void announceScheduled(Story story, UUID session) {
        var start = Sessions.START;
        Broker.announce(
                "scheduling-service",
                new SessionScheduled(
                        story.caseId(),
                        Office.CONFLICT_RESOLUTION,
                        Instant.now(),
                        session,
                        0,
                        start,
                        start.plus(Duration.ofHours(2)),
                        ZoneId.of("America/New_York"),
                        MeetingFormat.IN_PERSON,
                        UUID.randomUUID(),
                        List.of(story.person(0), story.person(1)),
                        List.of(UUID.randomUUID(), UUID.randomUUID()),
                        List.of()));
    }

    private static List<Class<? extends Event>> types(Story story) {
        return Broker.announcedAbout(story.caseId()).stream()
                .<Class<? extends Event>>map(Event::getClass)
                .toList();
    }
}
