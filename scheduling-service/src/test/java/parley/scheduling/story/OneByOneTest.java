package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Attendee;
import parley.events.Gathering;
import parley.events.MeetingFormat;
import parley.events.PractitionerRole;
import parley.events.SessionTerms;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionHeld;
import parley.events.sessions.SessionScheduled;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;

/// Two people who never meet: each has a session of their own with the same practitioner.
@QuarkusTest
@OnRealGround
class OneByOneTest {

    private static final SessionTerms ONE_BY_ONE = new SessionTerms(
            1, PractitionerRole.MEDIATOR, Duration.ofHours(2), MeetingFormat.IN_PERSON, Gathering.ONE_BY_ONE);

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker, ONE_BY_ONE);

    @BeforeEach
    void bothHaveAnswered() {
        matter.isReady();
    }

    @AfterEach
    void hangUp() {
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void eachSessionIsOneOptionSearchOfItsOwn() {
        soon(() -> assertThat(broker.heard(OptionsReady.class, matter.caseId)).hasSize(1));

        var address = "/api/v1/cases/" + matter.caseId + "/options";
        assertThat(codeOf(SignedIn.staff().get(address))).isEqualTo("whose-session");
        var stranger = SignedIn.staff().queryParam("participantId", UUID.randomUUID());
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(matter.optionsFor(matter.requester).getList("options")).isNotEmpty();
    }

    @Test
    void theSecondSessionIsWithTheSamePractitionerAndAGapApart() {
        var first = matter.holdsTheBestFor(matter.requester);
        assertThat(Matter.session(first).getList("participantIds", String.class))
                .containsExactly(matter.requester.participantId().toString());
        matter.awaitState("READY");
        var options = matter.optionsFor(matter.other);

        assertThat(options.getList("options.practitionerIds.flatten()", String.class))
                .isNotEmpty()
                .containsOnlyElementsOf(Matter.session(first).getList("practitionerIds", String.class));
        var begin = OffsetDateTime.parse(Matter.session(first).getString("start"));
        var end = OffsetDateTime.parse(Matter.session(first).getString("end"));
        assertThat(options.getList("options.start", String.class)).allSatisfy(text -> {
            var start = OffsetDateTime.parse(text);
            assertThat(start.plusHours(2).plusMinutes(45).isAfter(begin) && start.isBefore(end.plusMinutes(45)))
                    .as("%s is too near to the other's hour", start)
                    .isFalse();
        });

        var second = matter.holdsTheBestFor(matter.other);
        matter.awaitState("PLANNED");
        assertThat(Matter.session(second).getList("practitionerIds", String.class))
                .isEqualTo(Matter.session(first).getList("practitionerIds", String.class));
        assertThat(holdAgain(matter.other)).isEqualTo("session-exists");
    }

    @Test
    void whoHasASessionIsNotPlannedTwice() {
        matter.holdsTheBestFor(matter.requester);

        assertThat(holdAgain(matter.requester)).isEqualTo("session-exists");
        assertThat(Database.count("select count(*) from session where case_id = '" + matter.caseId + "'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfTheOthersSession() {
        var first = Matter.stands(matter.holdsTheBestFor(matter.requester));
        var second = Matter.stands(matter.holdsTheBestFor(matter.other));

        soon(() -> assertThat(broker.heard(SessionScheduled.class, matter.caseId))
                .hasSize(2)
                .allSatisfy(scheduled -> {
                    var whose = scheduled.sessionId().equals(first) ? matter.requester : matter.other;
                    assertThat(scheduled.participantIds()).containsExactly(whose.participantId());
                    assertThat(scheduled.calendarEntryFor()).containsExactly(whose.participantId());
                }));
        assertThat(namesIn(second)).hasSize(1);
        assertThat(SignedIn.participant(matter.signsIn(matter.requester))
                        .get("/api/v1/participations/me/sessions")
                        .jsonPath()
                        .getList("items.id", String.class))
                .containsExactly(first.toString());
        assertThat(Database.count("select count(*) from reservation r join session s on s.id = r.session_id"
                        + " where s.id = '" + second + "' and r.resource_id = '" + matter.requester.personId() + "'"))
                .isZero();
    }

    @Test
    void moreIsToComeUntilTheLastOneWasThere() {
        var first = Matter.stands(matter.holdsTheBestFor(matter.requester));
        Matter.takesPlace(first, List.of(matter.requester));
        matter.awaitState("READY");
        var second = Matter.stands(matter.holdsTheBestFor(matter.other));

        Matter.takesPlace(second, List.of(matter.other));

        matter.awaitState("MET");
        soon(() -> assertThat(broker.heard(SessionHeld.class, matter.caseId))
                .extracting(SessionHeld::moreToCome)
                .containsExactly(true, false));
    }

    @Test
    void aSessionThatIsOffIsPlannedAnewWithoutTouchingTheOther() {
        var first = Matter.stands(matter.holdsTheBestFor(matter.requester));
        var second = Matter.stands(matter.holdsTheBestFor(matter.other));

        cancels(second);

        matter.awaitState("READY");
        assertThat(Matter.session(first).getString("state")).isEqualTo("SCHEDULED");
        soon(() -> assertThat(broker.heard(SessionCancelled.class, matter.caseId))
                .singleElement()
                .satisfies(off -> assertThat(off.participantIds()).containsExactly(matter.other.participantId())));
        assertThat(new TreeSet<>(
                        matter.optionsFor(matter.other).getList("options.practitionerIds.flatten()", String.class)))
                .isEqualTo(practitioners(first));
        asksAgain();
        soon(() -> assertThat(broker.heard(AvailabilityAsked.class, matter.caseId))
                .extracting(AvailabilityAsked::participantId)
                .as("who has a session is not asked again")
                .endsWith(matter.other.participantId())
                .hasSize(3));
    }

    @Test
    void aWithdrawalCallsOffBoth() {
        var first = Matter.stands(matter.holdsTheBestFor(matter.requester));
        var second = matter.holdsTheBestFor(matter.other);

        matter.withdraws(matter.other);

        Matter.awaitSession(first, "CANCELLED");
        Matter.awaitSession(second, "CANCELLED");
        matter.awaitState("GATHERING");
    }

    @Test
    void whoWasOnlyAskedDoesNotStay() {
        var first = matter.holdsTheBestFor(matter.requester);
        var who = practitioners(first);

        cancels(first);

        matter.awaitState("READY");
        assertThat(SignedIn.staff()
                        .get("/api/v1/cases/" + matter.caseId)
                        .jsonPath()
                        .getList("stayingPractitionerIds"))
                .isEmpty();
        assertThat(new TreeSet<>(
                        matter.optionsFor(matter.other).getList("options.practitionerIds.flatten()", String.class)))
                .hasSizeGreaterThan(who.size());
    }

    private String holdAgain(Attendee person) {
        var answer = SignedIn.staff()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "start",
                        "2031-03-03T14:00:00Z",
                        "practitionerIds",
                        List.of(UUID.randomUUID()),
                        "participantId",
                        person.participantId()))
                .post("/api/v1/cases/" + matter.caseId + "/holds");
        assertThat(answer.statusCode()).isEqualTo(409);
        return codeOf(answer);
    }

    private void asksAgain() {
        SignedIn.staff()
                .contentType("application/json")
                .body(Map.of("round", 2))
                .put("/api/v1/cases/" + matter.caseId + "/round")
                .then()
                .statusCode(200);
    }

    private static void cancels(UUID session) {
        SignedIn.staff()
                .header(
                        "If-Match",
                        SignedIn.staff().get("/api/v1/sessions/" + session).header("ETag"))
                .put("/api/v1/sessions/" + session + "/cancellation")
                .then()
                .statusCode(200);
    }

    private static List<String> namesIn(UUID session) {
        var who = Matter.practitionersOf(session).getFirst();
        return SignedIn.practitioner(who)
                .get("/api/v1/assignments/" + Matter.assignment(who, session))
                .jsonPath()
                .getList("people", String.class);
    }

    private static Set<String> practitioners(UUID session) {
        return new TreeSet<>(Matter.session(session).getList("practitionerIds", String.class));
    }

    private static String codeOf(Response answer) {
        return String.valueOf(answer.jsonPath().getString("code"));
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
