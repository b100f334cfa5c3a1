package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.Attendee;
import parley.events.Office;
import parley.events.cases.CaseClosed;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionHeld;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.Newcomers;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// The day of a session, and what may follow.
@QuarkusTest
@OnRealGround
class CourseTest {

    private static final Clock CLOCK = Clock.systemUTC();

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);
    private final List<Attendee> both = List.of(matter.requester, matter.other);
    private final Newcomers newcomers = new Newcomers();

    @AfterEach
    void hangUp() {
        newcomers.leave();
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void aSessionStartsOnlyWithTheYesOfEachAndNotBeforeItsTime() {
        var session = matter.isScheduled();
        var who = Matter.practitionersOf(session).getFirst();
        assertThat(codeOf(Matter.starts(SignedIn.practitioner(who), session, both)))
                .isEqualTo("too-early");
        Matter.beginsIn(session, 29);

        assertThat(codeOf(Matter.starts(SignedIn.practitioner(who), session, List.of(matter.requester))))
                .isEqualTo("agreement-missing");
        assertThat(Matter.session(session).getString("state")).isEqualTo("SCHEDULED");
        assertThat(codeOf(Matter.ends(SignedIn.practitioner(who), session, true)))
                .isEqualTo("session-not-started");
        assertThat(Matter.starts(SignedIn.practitioner(who), session, both)
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("STARTED");
        assertThat(Matter.starts(SignedIn.practitioner(who), session, List.of()).statusCode())
                .as("pressing twice is harmless")
                .isEqualTo(200);
    }

    @Test
    void whatTookPlaceIsAnnouncedOnceWithoutAWordOfWhatCameOfIt() {
        var session = matter.isScheduled();
        var pair = Matter.practitionersOf(session);
        Matter.beginsIn(session, -30);
        Matter.starts(SignedIn.practitioner(pair.getFirst()), session, both);

        assertThat(Matter.ends(SignedIn.practitioner(pair.getLast()), session, true)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Matter.ends(SignedIn.staff(), session, false).statusCode()).isEqualTo(200);

        matter.awaitState("MET");
        assertThat(overIn(matter)).containsExactly(session + " TOOK_PLACE");
        soon(() -> assertThat(broker.heard(SessionHeld.class, matter.caseId))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.sessionId()).isEqualTo(session);
                    assertThat(held.revision()).isEqualTo(1);
                    assertThat(held.moreToCome()).isFalse();
                    assertThat(held.participantIds()).hasSize(2);
                    assertThat(held.practitionerIds()).hasSize(2);
                    assertThat(Duration.between(held.start(), held.end()))
                            .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(35));
                }));
        assertThat(broker.heard(SessionCancelled.class, matter.caseId)).isEmpty();
    }

    @Test
    void whatIsOverIsListedForWhoSatTheLatestFirst() {
        var one = Newcomers.subject(newcomers.join(Experience.LEAD, Willingness.FREE));
        newcomers.join(Experience.EXPERIENCED, Willingness.FREE);
        newcomers.alone(matter);
        var neverBegun = matter.isScheduled();
        assertThat(past(one, "").getList("items")).isEmpty();
        var later = new Matter(broker);
        newcomers.alone(later);
        var tookPlace = later.isScheduled();

        Matter.beginsIn(neverBegun, -121);
        Matter.takesPlace(tookPlace, List.of(later.requester, later.other));

        var all = past(one, "");
        assertThat(all.getList("items.sessionId")).containsExactly(tookPlace.toString(), neverBegun.toString());
        assertThat(all.getList("items.state")).containsExactly("TOOK_PLACE", "SCHEDULED");
        assertThat(all.getString("next")).isNull();
        var first = past(one, "&limit=1");
        assertThat(first.getList("items.sessionId")).containsExactly(tookPlace.toString());
        var second = past(one, "&limit=1&cursor=" + first.getString("next"));
        assertThat(second.getList("items.sessionId")).containsExactly(neverBegun.toString());
        assertThat(second.getString("next")).isNull();

        Database.execute("update session set starts_at = now() - interval '91 days', ends_at = now() - interval"
                + " '91 days' + interval '2 hours' where id = '" + tookPlace + "'");
        assertThat(past(one, "").getList("items.sessionId")).containsExactly(neverBegun.toString());
    }

    @Test
    void staffAreToldOfWhatIsOverUntilSomebodySaysWhatBecameOfIt() {
        var neverBegun = matter.isScheduled();
        var neverEnded = new Matter(broker);
        var begun = neverEnded.isScheduled();
        var stopped = new Matter(broker);
        var ofNoOpenCase = stopped.isScheduled();
        assertThat(untold()).doesNotContain(neverBegun, begun, ofNoOpenCase);

        for (var session : List.of(neverBegun, begun, ofNoOpenCase)) {
            Matter.beginsIn(session, -119);
        }
        Matter.starts(SignedIn.staff(), begun, List.of(neverEnded.requester, neverEnded.other));
        assertThat(untold()).as("still in their time").doesNotContain(neverBegun, begun, ofNoOpenCase);

        for (var session : List.of(neverBegun, begun, ofNoOpenCase)) {
            Matter.beginsIn(session, -121);
        }
        broker.announce(new CaseClosed(stopped.caseId, Office.CONFLICT_RESOLUTION, Instant.now(CLOCK)));
        stopped.awaitState("CLOSED");
        assertThat(untold()).contains(neverBegun).doesNotContain(begun, ofNoOpenCase);
        Matter.beginsIn(begun, -121 - 12 * 60);
        assertThat(untold()).contains(neverBegun, begun).doesNotContain(ofNoOpenCase);
        assertThat(SignedIn.ombuds().get("/api/v1/handovers").jsonPath().getList("untold.sessionId", String.class))
                .doesNotContain(neverBegun.toString());

        Matter.ends(SignedIn.staff(), begun, false);
        said(neverBegun, Map.of("tookPlace", false));
        assertThat(untold()).doesNotContain(neverBegun, begun);
    }

    private static List<UUID> untold() {
        return SignedIn.staff().get("/api/v1/handovers").jsonPath().getList("untold.sessionId", String.class).stream()
                .map(UUID::fromString)
                .toList();
    }

    private static JsonPath past(String who, String more) {
        var answer = SignedIn.practitioner(who).get("/api/v1/assignments?past=true" + more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    @Test
    void onlyItsPractitionersAndItsOfficeStartASession() {
        var session = matter.isScheduled();
        Matter.beginsIn(session, 5);
        var pair = Matter.practitionersOf(session);
        var stranger =
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items.subject", String.class).stream()
                        .filter(one -> !pair.contains(one))
                        .findFirst()
                        .orElseThrow();

        assertThat(Matter.starts(SignedIn.practitioner(stranger), session, both).statusCode())
                .isEqualTo(404);
        assertThat(Matter.starts(SignedIn.ombuds(), session, both).statusCode()).isEqualTo(404);
        assertThat(Matter.starts(SignedIn.staff(), session, both).statusCode()).isEqualTo(200);
        assertThat(Matter.ends(SignedIn.practitioner(stranger), session, true).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWithdrawalUpToTheFirstMinuteKeepsTheSessionFromStarting() {
        var session = matter.isScheduled();
        Matter.beginsIn(session, -1);

        matter.withdraws(matter.other);

        Matter.awaitSession(session, "CANCELLED");
        assertThat(codeOf(Matter.starts(SignedIn.staff(), session, both))).isEqualTo("session-is-over");
    }

    @Test
    void aWithdrawalDuringTheSessionLeavesItToThePractitionersToEnd() {
        var session = matter.isScheduled();
        Matter.beginsIn(session, -10);
        Matter.starts(SignedIn.staff(), session, both);

        matter.withdraws(matter.other);

        matter.awaitState("GATHERING");
        assertThat(Matter.session(session).getString("state")).isEqualTo("STARTED");
        assertThat(Matter.ends(SignedIn.staff(), session, true).statusCode()).isEqualTo(200);
        soon(() -> assertThat(broker.heard(SessionHeld.class, matter.caseId)).hasSize(1));
        assertThat(broker.heard(SessionCancelled.class, matter.caseId)).isEmpty();
    }

    @Test
    void staffSayAfterwardsThatASessionTookPlace() {
        var session = matter.isScheduled();
        assertThat(codeOf(said(session, Map.of("tookPlace", false)))).isEqualTo("too-early");
        Matter.beginsIn(session, -300);
        assertThat(codeOf(Matter.starts(SignedIn.staff(), session, both))).isEqualTo("session-is-over");

        assertThat(codeOf(said(session, Map.of("tookPlace", true)))).isEqualTo("agreement-missing");
        var ids = both.stream().map(Attendee::participantId).toList();
        assertThat(said(session, Map.of("tookPlace", true, "affirmed", ids)).statusCode())
                .isEqualTo(200);

        matter.awaitState("MET");
        soon(() -> assertThat(broker.heard(SessionHeld.class, matter.caseId)).hasSize(1));
    }

    @Test
    void aSessionThatDidNotTakePlaceIsPlannedAnewAndNobodyIsTold() {
        var session = matter.isScheduled();
        Matter.beginsIn(session, -300);

        assertThat(said(session, Map.of("tookPlace", false)).statusCode()).isEqualTo(200);

        matter.awaitState("READY");
        soon(() -> assertThat(broker.heard(SessionCancelled.class, matter.caseId))
                .singleElement()
                .satisfies(off -> {
                    assertThat(off.participantIds()).isEmpty();
                    assertThat(off.practitionerIds()).isEmpty();
                    assertThat(off.calendarEntryFor()).isEmpty();
                }));
        assertThat(broker.heard(SessionHeld.class, matter.caseId)).isEmpty();
    }

    @Test
    void aFurtherSessionNeedsNewAnswersAndIsWithTheSamePractitioners() {
        // Any day of the week, these have another time in common.
        newcomers.join(Experience.LEAD, Willingness.FREE);
        newcomers.join(Experience.LEAD, Willingness.FREE);
        newcomers.alone(matter);
        var first = matter.isScheduled();
        var pair = practitioners(first);
        Matter.takesPlace(first, both);
        matter.awaitState("MET");

        matter.furtherSessionAgreed();

        matter.awaitState("GATHERING");
        soon(() ->
                assertThat(broker.heard(AvailabilityAsked.class, matter.caseId)).hasSize(4));
        matter.ticksEverything(matter.requester);
        matter.awaitState("GATHERING");
        matter.ticksEverything(matter.other);
        matter.awaitState("READY");
        assertThat(proposed()).isEqualTo(pair);

        var second = Matter.stands(matter.holdsTheBest());
        assertThat(practitioners(second)).isEqualTo(pair);
        assertThat(SmallIntake.running().permits()).contains(second);
    }

    @Test
    void aChangeOfPractitionersIsAnActOfItsOwn() {
        var session = matter.isScheduled();
        var pair = practitioners(session);
        assertThat(codeOf(release())).isEqualTo("session-exists");
        SignedIn.staff()
                .header(
                        "If-Match",
                        SignedIn.staff().get("/api/v1/sessions/" + session).header("ETag"))
                .put("/api/v1/sessions/" + session + "/cancellation");
        matter.awaitState("READY");
        assertThat(overIn(matter)).containsExactly(session + " CANCELLED");
        assertThat(proposed()).as("they stay with the case").isEqualTo(pair);

        assertThat(release().statusCode()).isEqualTo(200);

        assertThat(proposed()).hasSizeGreaterThan(2);
    }

    /// What staff find of sessions that are over.
    private static List<String> overIn(Matter matter) {
        return SignedIn.staff()
                .get("/api/v1/cases/" + matter.caseId)
                .jsonPath()
                .<Map<String, String>>getList("past")
                .stream()
                .map(one -> one.get("id") + " " + one.get("state"))
                .toList();
    }

    private Response release() {
        return SignedIn.staff()
                .contentType("application/json")
                .body(Map.of("release", true))
                .put("/api/v1/cases/" + matter.caseId + "/practitioners");
    }

    private Set<String> proposed() {
        return new TreeSet<>(SignedIn.staff()
                .queryParam("limit", 50)
                .get("/api/v1/cases/" + matter.caseId + "/options")
                .jsonPath()
                .getList("options.practitionerIds.flatten()", String.class));
    }

    private static Set<String> practitioners(UUID session) {
        return new TreeSet<>(Matter.session(session).getList("practitionerIds", String.class));
    }

    private static Response said(UUID session, Map<String, ?> body) {
        return SignedIn.staff()
                .header(
                        "If-Match",
                        SignedIn.staff().get("/api/v1/sessions/" + session).header("ETag"))
                .contentType("application/json")
                .body(body)
                .put("/api/v1/sessions/" + session + "/taking-place");
    }

    private static String codeOf(Response answer) {
        return String.valueOf(answer.jsonPath().getString("code"));
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
