package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;
import static parley.intake.Story.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.Event;
import parley.events.Gathering;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.cases.CaseAccepted;
import parley.events.cases.CaseClosed;
import parley.events.cases.CaseNotAccepted;
import parley.events.cases.FurtherSessionAgreed;
import parley.events.cases.FurtherSessionAsked;
import parley.events.cases.ParticipantAgreed;
import parley.events.cases.ParticipantReminded;
import parley.events.cases.ParticipantWithdrew;
import parley.events.cases.RequestReceived;
import parley.events.cases.RequesterAsked;
import parley.intake.cases.DailyWork;
import parley.intake.cases.PlansOfTests;

/// What the office offers beside mediation, as intake sees it.
@QuarkusTest
@OnRealGround
class ProcedureStoriesTest {

    private static final Map<String, Object> STUDENT = Map.of("requesterIsStudent", true);

    @Inject
    MovableClock clock;

    @Inject
    DailyWork work;

    @Inject
    PlansOfTests plans;

    @Inject
    EntityManager entities;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void coachingIsForOneStudentAndGoesOnForAsLongAsTheyWish() {
        var story = Story.opened();
        assertScreeningRefused(story, "conflict-coaching", Map.of(), "only-for-students");
        story.screened("conflict-coaching", STUDENT);
        assertThat(story.read().<String>path("participants[0].role")).isEqualTo("COACHEE");
        assertRefused(story.naming(person("other"), "OFFICE"), "nobody-else-takes-part");

        story.saysYes(0);
        assertThat(story.state()).as("their own yes").isEqualTo("ACCEPTED");
        assertRefused(story.naming(person("other"), "OFFICE"), "nobody-else-takes-part");
        Sessions.takesPlace(story, Office.CONFLICT_RESOLUTION, List.of(story.person(0)));
        assertThat(story.claim("FURTHER_SESSION_ASKED", 0).<String>path("role")).isEqualTo("COACHEE");
        assertThat(story.permit(UUID.randomUUID()).statusCode())
                .as("no session without a fresh yes")
                .isEqualTo(409);

        story.wants(0, "YES").then().statusCode(204);
        assertThat(story.state()).isEqualTo("ACCEPTED");
        story.wants(0, "YES").then().statusCode(204);
        Sessions.takesPlace(story, Office.CONFLICT_RESOLUTION, List.of(story.person(0)));
        story.wants(0, "NO").then().statusCode(204);
        assertThat(story.state()).isEqualTo("CONSIDERING");
        clock.advance(DailyWork.A_LONG_DAY);
        work.now();
        assertThat(story.state()).isEqualTo("CLOSED");

        assertThat(story.closing(Map.of("outcome", "RESOLVED")).<String>path("outcome"))
                .isEqualTo("RESOLVED");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(types(story))
                .containsExactly(
                        RequestReceived.class,
                        RequesterAsked.class,
                        ParticipantAgreed.class,
                        CaseAccepted.class,
                        FurtherSessionAsked.class,
                        FurtherSessionAgreed.class,
                        FurtherSessionAsked.class,
                        CaseClosed.class));
        var agreed =
                (FurtherSessionAgreed) Broker.announcedAbout(story.caseId()).get(5);
        assertThat(agreed.round()).isEqualTo(1);
        assertThat(agreed.terms().role()).isEqualTo(PractitionerRole.COACH);
        assertThat(Duration.between(agreed.at(), agreed.targetAt()))
                .isBetween(Duration.ofHours(119), Duration.ofHours(121));
    }

    @Test
    void nothingHappensInAConversationWithoutTheVisitor() {
        var story = Story.openedByOmbuds().screened("exploring-options", Map.of());
        assertRefused(story.naming(person("other"), "OFFICE"), "nobody-else-takes-part");

        for (var day = 0; day < 29; day++) {
            clock.advance(Duration.ofDays(1));
            work.now();
        }
        assertThat(story.state()).isEqualTo("CONVENING");
        assertThat(types(story)).doesNotContain(ParticipantReminded.class, CaseClosed.class);

        clock.reset();
        story.spoken(0, "YES").then().statusCode(200);
        assertThat(story.state()).isEqualTo("ACCEPTED");
        Sessions.takesPlace(story, Office.OMBUDS, List.of(story.person(0)));
        assertThat(story.own(0).<String>path("procedure")).isEqualTo("CONVERSATION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"facilitation", "facilitation-training"})
    void aGroupIsSpokenForByOneAndSeatedAsMany(String offering) {
        var story = Story.opened();
        assertScreeningRefused(story, offering, Map.of(), "head-count-missing");
        assertThat(story.screening(offering, Map.of("headCount", 0)).statusCode())
                .isEqualTo(422);
        story.screened(offering, Map.of("headCount", 43));
        assertRefused(story.naming(person("member"), "OFFICE"), "nobody-else-takes-part");
        story.saysYes(0);

        assertThat(story.state()).isEqualTo("ACCEPTED");
        assertThat(story.read().<String>path("participants[0].role")).isEqualTo("GROUP_CONTACT");
        assertThat(story.read().<Integer>path("headCount")).isEqualTo(43);
        assertThat(heads(story)).isEqualTo(43);
        Sessions.takesPlace(story, Office.CONFLICT_RESOLUTION, List.of(story.person(0)));
    }

    @Test
    void inAShuttleEachHasASessionOfTheirOwn() {
        var story = Story.openedByOmbuds()
                .screened("shuttle-diplomacy", Map.of())
                .saysYes(0)
                .names("other")
                .saysYes(1)
                .circleIsComplete();
        assertThat(story.state()).isEqualTo("ACCEPTED");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(story)).endsWith(CaseAccepted.class));
        var accepted = (CaseAccepted) Broker.announcedAbout(story.caseId()).getLast();
        assertThat(accepted.terms().gathering()).isEqualTo(Gathering.ONE_BY_ONE);
        assertThat(heads(story)).isEqualTo(1);

        var first = Sessions.scheduled(story, Office.OMBUDS, List.of(story.person(0)));
        var second = Sessions.scheduled(story, Office.OMBUDS, List.of(story.person(1)));
        Sessions.held(story, Office.OMBUDS, first, List.of(story.person(0)), true);
        Sessions.cancelled(story, Office.OMBUDS, second, List.of(story.person(1)));
        Sessions.awaitState(story, "ACCEPTED");
        Sessions.takesPlace(story, Office.OMBUDS, List.of(story.person(1)));
        assertThat(story.claim("FURTHER_SESSION_ASKED", 0).statusCode()).isEqualTo(200);
    }

    @Test
    void inAShuttleWhoHasNoSessionYetHearsThatThereWillBeNone() {
        var story = Story.openedByOmbuds()
                .screened("shuttle-diplomacy", Map.of())
                .saysYes(0)
                .names("other")
                .saysYes(1)
                .circleIsComplete();
        Sessions.scheduled(story, Office.OMBUDS, List.of(story.person(1)));

        story.withdraws(1).then().statusCode(204);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(types(story))
                .endsWith(ParticipantWithdrew.class, CaseNotAccepted.class, CaseClosed.class));
        assertThat(story.claim("NOT_ARRANGED", 0).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsToComeToASessionHearsOfItsCancellationAlone() {
        var story = Story.accepted();
        Sessions.scheduled(story, Office.CONFLICT_RESOLUTION, everybody(story, 2));

        story.withdraws(1).then().statusCode(204);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(story)).endsWith(ParticipantWithdrew.class, CaseClosed.class));
    }

    @Test
    void aCircleTakesItsRolesItsChecksAndTheOfficesApproach() {
        var story = Story.opened();
        var asHarmed = Map.<String, Object>of("requesterRole", "HARMED_PARTY");
        assertScreeningRefused(story, "restorative-justice", asHarmed, "proceeding-not-asked");
        assertRefused(story.screening("restorative-justice", Map.of("proceedingRuns", true)), "role-does-not-fit");
        story.screened("restorative-justice", Map.of("requesterRole", "HARMED_PARTY", "proceedingRuns", true));
        assertThat(story.own(0).<Boolean>path("planIsWritten"))
                .as("told before anybody agrees")
                .isTrue();
        story.saysYes(0);

        assertRefused(story.naming(person("x"), "HARMED_PARTY", "REQUESTER"), "office-reaches-out");
        assertRefused(story.naming(person("x"), "OTHER_PARTY", "OFFICE"), "role-does-not-fit");
        assertRefused(story.naming(person("x"), null, "OFFICE"), "role-does-not-fit");
        story.namesAs("PERSON_WHO_CAUSED_HARM", "b").namesAs("COMMUNITY_REPRESENTATIVE", "c");
        story.saysYes(1).saysYes(2).circleIsComplete();
        assertThat(story.state()).as("before the checks").isEqualTo("CONVENING");
        story.checks(true, false).then().statusCode(200);
        assertThat(story.state()).isEqualTo("CONVENING");
        assertThat(story.permit(UUID.randomUUID()).statusCode()).isEqualTo(409);
        story.checks(true, true).then().statusCode(200);
        assertThat(story.state()).isEqualTo("ACCEPTED");
        assertThat(story.read().<Boolean>path("proceedingRuns")).isTrue();
        assertThat(story.read().<Boolean>path("checks.wantsToMakeRight")).isTrue();
        assertRefused(story.checks(false, true), "case-is-accepted");

        Sessions.takesPlace(story, Office.CONFLICT_RESOLUTION, everybody(story, 3));
        assertThat(story.claim("PLAN_APPROVED", 1).<String>path("procedure")).isEqualTo("RESTORATIVE_CIRCLE");
    }

    @Test
    void onlyACircleHasChecksAndAPlan() {
        var story = Story.accepted();

        assertRefused(story.checks(true, true), "no-checks-needed");
        assertThat(story.claim("PLAN_APPROVED", 0).statusCode()).isEqualTo(410);
        assertThat(story.own(0).<Boolean>path("planIsWritten")).isFalse();
    }

    @Test
    void aMediationGoesOnOnlyWithAFreshYesOfEach() {
        var story = Story.accepted();
        Sessions.takesPlace(story, Office.CONFLICT_RESOLUTION, everybody(story, 2));
        assertThat(story.own(0).<String>path("question")).isEqualTo("FURTHER_SESSION");
        assertThat(story.own(0).<Map<String, Object>>path("furtherSession")).containsEntry("mine", null);

        story.wants(0, "YES").then().statusCode(204);
        assertThat(story.own(0).<String>path("furtherSession.mine")).isEqualTo("YES");
        assertThat(story.own(1).<Map<String, Object>>path("furtherSession")).containsEntry("mine", null);
        assertThat(story.claim("FURTHER_SESSION_ASKED", 0).statusCode()).isEqualTo(410);
        assertThat(story.claim("FURTHER_SESSION_ASKED", 1).statusCode()).isEqualTo(200);
        assertRefused(story.spokenWish(1, "YES", Instant.now().minus(Duration.ofMinutes(30))), "not-yet-happened");
        story.spokenWish(1, "YES", Instant.now()).then().statusCode(200);

        assertThat(story.state()).isEqualTo("ACCEPTED");
        assertThat(story.permit(UUID.randomUUID()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoWasAskedToSitWritesDownNoAnswerButThatSomebodyStops() {
        var story = Story.convening().names("other");
        var held = Story.accepted();
        Sessions.takesPlace(held, Office.CONFLICT_RESOLUTION, everybody(held, 2));
        Scheduling.asksToSit("staff-rosa");
        try {
            assertRefused(story.spoken(1, "YES"), "not-allowed");
            assertRefused(held.spokenWish(1, "YES", Instant.now()), "not-allowed");
            assertThat(story.state()).isEqualTo("CONVENING");
            Scheduling.asksToSit("nobody");
            Scheduling.away(true);
            assertRefused(story.spoken(1, "YES"), "unavailable");
            as(story.staff())
                    .put("/api/v1/cases/{id}/participants/{pid}/withdrawal", story.caseId(), story.person(1))
                    .then()
                    .statusCode(200);
        } finally {
            Scheduling.asksToSit("nobody");
            Scheduling.away(false);
        }
    }

    @Test
    void whereNoMeetingCouldBeArrangedTheRequesterLandsSoftly() {
        var story = Story.convening().names("b").names("c").saysYes(1).saysNo(2);
        var linkOfB = story.secret(1);
        clock.advance(DailyWork.A_LONG_DAY);
        work.now();
        assertThat(story.own(0).<Boolean>path("landing")).isTrue();
        assertRefused(story.screening("facilitation", Map.of("headCount", 3)), "only-for-one-person");
        assertRefused(story.screening("conflict-coaching", Map.of()), "only-for-students");

        story.screening("conflict-coaching", STUDENT).then().statusCode(200);

        assertThat(story.state()).isEqualTo("CONVENING");
        assertThat(story.read().<List<String>>path("participants.role")).containsExactly("COACHEE");
        assertThat(story.own(0).<Boolean>path("landing")).isFalse();
        assertThat(LinkCalls.open(linkOfB).statusCode()).isEqualTo(410);
        assertThat(as(story.staff())
                        .get("/api/v1/cases/{id}/participants/{pid}/contact", story.caseId(), story.person(1))
                        .statusCode())
                .isEqualTo(404);
        story.saysYes(0);
        assertThat(story.state()).isEqualTo("ACCEPTED");
        Sessions.takesPlace(story, Office.CONFLICT_RESOLUTION, List.of(story.person(0)));
    }

    @Test
    void theFirstSessionIsRememberedEvenWhenTheCaseIsClosed() {
        var story = Story.accepted();
        var people = everybody(story, 2);
        var session = Sessions.scheduled(story, Office.CONFLICT_RESOLUTION, people);
        assertThat(firstSession(story)).isEqualTo(Sessions.START);
        story.permit(session, people, Duration.ofDays(1)).then().statusCode(200);
        Sessions.moved(story, Office.CONFLICT_RESOLUTION, session, people);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(firstSession(story))
                .as("it is a day later now")
                .isEqualTo(Sessions.START.plus(Duration.ofDays(1))));
        assertThat(story.state()).isEqualTo("MEETING");
        Sessions.cancelled(story, Office.CONFLICT_RESOLUTION, session, people);
        Sessions.awaitState(story, "ACCEPTED");
        assertThat(firstSession(story)).as("while none stands").isNull();
        Sessions.takesPlace(story, Office.CONFLICT_RESOLUTION, people);

        story.closing(Map.of("outcome", "PARTED_AMICABLY")).then().statusCode(200);

        assertThat(firstSession(story)).isEqualTo(Sessions.START);
        assertThat(story.read().<String>path("outcome")).isEqualTo("PARTED_AMICABLY");
        assertThat(story.closing(Map.of()).<String>path("outcome"))
                .as("nothing said anew")
                .isEqualTo("PARTED_AMICABLY");
    }

    @Test
    void aPlanThatIsWorkedOnKeepsACaseOpen() {
        var story = Story.accepted();
        Sessions.takesPlace(story, Office.CONFLICT_RESOLUTION, everybody(story, 2));
        plans.workOn(story.caseId());
        clock.advance(Duration.ofDays(40));
        work.now();
        assertThat(story.state()).isEqualTo("CONSIDERING");

        plans.finish(story.caseId());
        work.now();
        assertThat(story.state()).isEqualTo("CLOSED");
    }

    private Object firstSession(Story story) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select first_session_at from matter where id = ?1", Instant.class)
                .setParameter(1, story.caseId())
                .getSingleResult());
    }

    private static List<UUID> everybody(Story story, int people) {
        return IntStream.range(0, people).mapToObj(story::person).toList();
    }

    private static int heads(Story story) {
        return as(SignIn.service("scheduling-service"))
                .body(Map.of("practitioners", List.of()))
                .post("/internal/v1/cases/{id}/ties", story.caseId())
                .path("heads");
    }

    /// Once the offering is known here, which takes a moment.
    private static void assertScreeningRefused(Story story, String offering, Map<String, Object> details, String code) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertRefused(story.screening(offering, details), code));
    }

    private static void assertRefused(Response response, String code) {
        assertThat(response.<String>path("type")).isEqualTo("/problems/" + code);
    }

    private static List<Class<? extends Event>> types(Story story) {
        return Broker.announcedAbout(story.caseId()).stream()
                .<Class<? extends Event>>map(Event::getClass)
                .toList();
    }
}
