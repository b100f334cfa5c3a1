package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.events.sessions.SessionCancelled;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;

/// What happens between an option and a session, beside the straight way.
@QuarkusTest
@OnRealGround
class HoldingTest {

    private final Broker broker = new Broker();

    @AfterEach
    void hangUp() {
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void ofManyWhoWantTheSameOptionExactlyOneGetsIt() throws InterruptedException, ExecutionException {
        var matters = new ArrayList<Matter>();
        for (var i = 0; i < 6; i++) {
            matters.add(new Matter(broker));
        }
        matters.forEach(Matter::isReady);
        var wish = wish(matters.getFirst().options(), 0);

        var statuses = atOnce(matters.stream()
                .<Callable<Integer>>map(
                        matter -> () -> hold(matter, wish, UUID.randomUUID()).statusCode())
                .toList());

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(Database.doubleBookings()).isZero();
    }

    @Test
    void whoComesSecondIsToldWhereTheOptionsOfNowAre() {
        var first = ready();
        var second = ready();
        var wish = wish(first.options(), 0);
        assertThat(hold(first, wish, UUID.randomUUID()).statusCode()).isEqualTo(201);

        var refused = hold(second, wish, UUID.randomUUID());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("taken");
        var fresh = SignedIn.staff().get(refused.jsonPath().getString("options"));
        assertThat(hold(second, wish(fresh.jsonPath(), 0), UUID.randomUUID()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void theSameKeyTwiceHoldsOnce() {
        var matter = ready();
        var wish = wish(matter.options(), 0);
        var key = UUID.randomUUID();
        var first = hold(matter, wish, key);

        var again = hold(matter, wish, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void aSecondSessionIsRefusedWhileOneIsHeld() {
        var matter = ready();
        var wish = wish(matter.options(), 0);
        hold(matter, wish, UUID.randomUUID());

        assertThat(hold(matter, wish, UUID.randomUUID()).jsonPath().getString("code"))
                .isEqualTo("session-exists");
    }

    @Test
    void whatIsNoOptionCannotBeHeld() {
        var matter = ready();
        var wish = new HashMap<>(wish(matter.options(), 0));
        wish.put("practitionerIds", List.of(UUID.randomUUID(), UUID.randomUUID()));

        var refused = hold(matter, wish, UUID.randomUUID());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("option-does-not-fit");
    }

    @Test
    void aStartThatSomebodyDidNotTickIsNeverHeld() {
        var matter = new Matter(broker);
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.agrees(matter.other, AskedBy.LETTER);
        matter.ticksEverything(matter.requester);
        var token = matter.signsIn(matter.other);
        var starts = matter.starts(token);
        matter.ticks(token, starts.subList(0, starts.size() - 1));
        matter.accepted();
        matter.awaitState("READY");
        var options = matter.options();
        assertThat(options.getInt("lookedAt")).isEqualTo(starts.size());
        assertThat(options.getList("lost.blocker")).contains("PARTICIPANT_UNAVAILABLE");
        var wish = new HashMap<>(wish(options, 0));
        wish.put("start", starts.getLast());

        assertThat(hold(matter, wish, UUID.randomUUID()).statusCode()).isEqualTo(409);
    }

    @Test
    void somebodyWhoStandsDownIsNotAskedForThatTimeAgain() {
        var matter = ready();
        var session = matter.holdsTheBest();
        var start = Matter.session(session).getString("start");
        var who = Matter.practitionersOf(session).getFirst();

        assertThat(Matter.answers(who, session, "STAND_DOWN")).isEqualTo(200);

        Matter.awaitSession(session, "CANCELLED");
        matter.awaitState("READY");
        var others = SignedIn.staff()
                .queryParam("start", start)
                .queryParam("limit", 50)
                .get("/api/v1/cases/" + matter.caseId + "/options")
                .jsonPath()
                .getList("options.practitionerIds.flatten()", String.class);
        assertThat(others).doesNotContain(idOf(who));
        soon(() -> assertThat(broker.heard(SessionCancelled.class, matter.caseId))
                .singleElement()
                .satisfies(off -> {
                    assertThat(off.hadBeenScheduled()).isFalse();
                    assertThat(off.participantIds()).isEmpty();
                    assertThat(off.practitionerIds()).hasSize(2);
                }));
    }

    @Test
    void somebodyWhoRecusesThemselvesIsNeverProposedAgain() {
        var matter = ready();
        var session = matter.holdsTheBest();
        var who = Matter.practitionersOf(session).getFirst();

        assertThat(Matter.answers(who, session, "RECUSE")).isEqualTo(200);

        var everybody = SignedIn.staff()
                .queryParam("limit", 50)
                .get("/api/v1/cases/" + matter.caseId + "/options")
                .jsonPath()
                .getList("options.practitionerIds.flatten()", String.class);
        assertThat(everybody).isNotEmpty().doesNotContain(idOf(who));
    }

    @Test
    void namesAreShownOnlyWhileTheSessionIsHeldOrStands() {
        var matter = ready();
        var session = matter.holdsTheBest();
        var who = Matter.practitionersOf(session).getFirst();
        var address = "/api/v1/assignments/" + Matter.assignment(who, session);
        assertThat(SignedIn.practitioner(who).get(address).jsonPath().getList("people"))
                .hasSize(2);

        Matter.answers(who, session, "STAND_DOWN");

        assertThat(SignedIn.practitioner(who).get(address).jsonPath().getList("people"))
                .isNull();
    }

    @Test
    void nobodySeesAnothersAssignment() {
        var session = ready().holdsTheBest();
        var pair = Matter.practitionersOf(session);
        var address = "/api/v1/assignments/" + Matter.assignment(pair.getFirst(), session);

        assertThat(SignedIn.practitioner(pair.getLast()).get(address).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHoldThatNobodyAnswersEndsByItself() {
        var matter = ready();
        var session = matter.holdsTheBest();

        Database.execute("update session set answer_by = now() - interval '1 second' where id = '" + session + "'");

        Matter.awaitSession(session, "CANCELLED");
        var late = Matter.practitionersOf(session).getFirst();
        assertThat(Matter.answers(late, session, "ACCEPT")).isEqualTo(409);
        matter.awaitState("READY");
    }

    @Test
    void staffCancelOnlyWhatTheyHaveSeen() {
        var matter = ready();
        var session = matter.holdsTheBest();
        var address = "/api/v1/sessions/" + session + "/cancellation";
        var etag = SignedIn.staff().get("/api/v1/sessions/" + session).header("ETag");

        assertThat(SignedIn.staff().put(address).statusCode()).isEqualTo(428);
        var stale = SignedIn.staff().header("If-Match", "\"999\"").put(address);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo(etag);
        var cancelled = SignedIn.staff().header("If-Match", etag).put(address);
        assertThat(cancelled.jsonPath().getString("state")).isEqualTo("CANCELLED");
        assertThat(SignedIn.staff()
                        .get("/api/v1/cases/" + matter.caseId)
                        .jsonPath()
                        .getList("past"))
                .as("nobody had heard of it but the practitioners")
                .isEmpty();
        assertThat(SignedIn.staff()
                        .header("If-Match", cancelled.header("ETag"))
                        .put(address)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theOtherOfficeDoesNotSeeThatTheCaseExists() {
        var matter = ready();

        assertThat(SignedIn.ombuds().get("/api/v1/cases/" + matter.caseId).statusCode())
                .isEqualTo(404);
        assertThat(SignedIn.ombuds()
                        .get("/api/v1/cases/" + matter.caseId + "/options")
                        .statusCode())
                .isEqualTo(404);
    }

    private Matter ready() {
        var matter = new Matter(broker);
        matter.isReady();
        return matter;
    }

    private static Map<String, Object> wish(JsonPath options, int which) {
        var option = "options[" + which + "].";
        return Map.of(
                "start", options.getString(option + "start"),
                "practitionerIds", options.getList(option + "practitionerIds"),
                "roomId", options.getString(option + "room.id"));
    }

    private static Response hold(Matter matter, Map<String, Object> wish, UUID key) {
        return SignedIn.staff()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(wish)
                .post("/api/v1/cases/" + matter.caseId + "/holds");
    }

    private static String idOf(String practitioner) {
        List<Map<String, String>> roster =
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items");
        return roster.stream()
                .filter(one -> practitioner.equals(one.get("subject")))
                .map(one -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws InterruptedException, ExecutionException {
        try (var workers = Executors.newFixedThreadPool(calls.size())) {
            var statuses = new ArrayList<Integer>();
            for (var future : workers.invokeAll(calls)) {
                statuses.add(future.get());
            }
            return statuses;
        }
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
