package parley.scheduling.story;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.sessions.PractitionerAsked;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionRescheduled;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// A session cannot stay as it is, and something as near to it as can be takes its place.
@QuarkusTest
@OnRealGround
class ReplacingTest {

    @Inject
    DataSource dataSource;

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);

    @AfterEach
    void hangUp() {
        SmallIntake.running().setBusy(false);
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void whoFallsIllIsReplacedAtTheSameTimeAndTheOtherStays() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        var ill = before.getString("practitionerIds[0]");
        var stays = before.getString("practitionerIds[1]");
        isAway(ill, before);
        assertThat(SignedIn.staff().get("/api/v1/handovers").jsonPath().getList("items.sessionId"))
                .contains(session.toString());

        var best = replacements(session);

        assertThat(best.getString("items[0].start")).isEqualTo(before.getString("start"));
        assertThat(best.getBoolean("items[0].changes.time")).isFalse();
        assertThat(best.getBoolean("items[0].changes.place")).isFalse();
        assertThat(best.getList("items[0].changes.leaving.id")).containsExactly(ill);
        assertThat(best.getList("items[0].practitioners.id")).contains(stays).doesNotContain(ill);
        assertThat(best.getList("items[0].changes.joining.id")).hasSize(1);
        assertThat(best.getList("items.start", String.class).stream().distinct().toList())
                .as("one for each start")
                .hasSameSizeAs(best.getList("items"));

        var held = isHeldInstead(replaces(session, etagOf(session), best));
        var joins = best.getString("items[0].changes.joining[0].id");

        assertThat(held).isNotEqualTo(session);
        assertThat(Matter.session(held).getString("insteadOf")).isEqualTo(session.toString());
        var meanwhile = Matter.session(session);
        assertThat(meanwhile.getString("state")).isEqualTo("SCHEDULED");
        assertThat(meanwhile.getList("practitionerIds")).isEqualTo(before.getList("practitionerIds"));
        assertThat(meanwhile.getString("change")).isEqualTo(held.toString());
        assertThat(Database.doubleBookings()).isZero();
        soon(() -> assertThat(asked(held)).as("who comes anyway is not asked").containsExactly(joins));

        accept(held);

        soon(() -> assertThat(Matter.session(session).getInt("revision")).isEqualTo(before.getInt("revision") + 1));
        var after = Matter.session(session);
        assertThat(after.getString("state")).isEqualTo("SCHEDULED");
        assertThat(after.getString("start")).isEqualTo(before.getString("start"));
        assertThat(after.getList("practitionerIds")).containsExactlyInAnyOrder(stays, joins);
        assertThat(after.getList("practitioners.answer")).containsOnly("ACCEPTED");
        assertThat(after.getString("change")).isNull();
        assertThat(Matter.session(held).getString("state")).isEqualTo("CANCELLED");
        assertThat(taken(session)).contains(joins, stays).doesNotContain(ill);
        assertThat(taken(held)).isEmpty();
        assertThat(Database.doubleBookings()).isZero();
        soon(() -> assertThat(broker.heard(SessionRescheduled.class, matter.caseId))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.sessionId()).isEqualTo(session);
                    assertThat(changed.revision()).isEqualTo(before.getInt("revision") + 1);
                    assertThat(changed.moved()).isFalse();
                    assertThat(changed.joiningPractitionerIds()).containsExactly(UUID.fromString(joins));
                    assertThat(changed.leavingPractitionerIds()).containsExactly(UUID.fromString(ill));
                }));
        assertThat(broker.heard(SessionCancelled.class, matter.caseId)).isEmpty();
        assertThat(SignedIn.staff()
                        .get("/api/v1/cases/" + matter.caseId)
                        .jsonPath()
                        .getList("stayingPractitionerIds"))
                .as("from now on these stay with the case")
                .containsExactlyInAnyOrder(stays, joins);
        assertThat(handovers()).doesNotContain(session.toString());
        Matter.takesPlace(session, List.of(matter.requester, matter.other));
    }

    /// Their answer has found its assignment, and waits for whoever changes the case.
    @Test
    void whoAnswersWhileOthersAreSeatedInTheirPlaceIsToldThatTheyAreNotAskedAnyMore() throws Exception {
        matter.isReady();
        var session = matter.holdsTheBest();
        var asked = Matter.practitionersOf(session).getFirst();
        var assignment = Matter.assignment(asked, session);

        Future<Response> answer;
        try (var answering = Executors.newSingleThreadExecutor();
                var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select id from planned_case where id = '" + matter.caseId + "' for update");
            answer = answering.submit(() -> SignedIn.practitioner(asked)
                    .contentType("application/json")
                    .body(Map.of("answer", "ACCEPT"))
                    .put("/api/v1/assignments/" + assignment + "/answer"));
            soon(() -> assertThat(Database.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like '%planned_case%' and datname = current_database()"))
                    .isPositive());
            statement.execute("delete from assignment where id = '" + assignment + "'");
            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(answer.get().statusCode()).as(answer.get().asString()).isEqualTo(404);
        assertThat(answer.get().contentType()).startsWith("application/problem+json");
    }

    @Test
    void whoeverIsAskedMayStandDownAndTheSessionStaysAsItIs() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        isAway(before.getString("practitionerIds[0]"), before);
        var best = replacements(session);
        var held = isHeldInstead(replaces(session, etagOf(session), best));
        var joins = best.getString("items[0].changes.joining[0].id");

        assertThat(Matter.answers(subjectOf(joins), held, "STAND_DOWN")).isEqualTo(200);

        var after = Matter.session(session);
        assertThat(after.getString("state")).isEqualTo("SCHEDULED");
        assertThat(after.getInt("revision")).isEqualTo(before.getInt("revision"));
        assertThat(after.getString("change")).isNull();
        assertThat(taken(held)).isEmpty();
        assertThat(handovers()).as("it still cannot stay").contains(session.toString());
        matter.awaitState("PLANNED");
        var next = replacements(session);
        assertThat(next.getList("items[0].practitioners.id")).doesNotContain(joins);
        accept(isHeldInstead(replaces(session, etagOf(session), next)));
        soon(() -> assertThat(Matter.session(session).getInt("revision")).isEqualTo(before.getInt("revision") + 1));
    }

    @Test
    void withItsSessionWhatWasHeldInItsPlaceIsOffToo() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        isAway(before.getString("practitionerIds[0]"), before);
        var held = isHeldInstead(replaces(session, etagOf(session), replacements(session)));
        var other = isHeldInstead(replaces(session, etagOf(session), replacements(session)));
        assertThat(Matter.session(held).getString("state"))
                .as("one at a time: the newer one counts")
                .isEqualTo("CANCELLED");

        SignedIn.staff()
                .header("If-Match", etagOf(session))
                .put("/api/v1/sessions/" + session + "/cancellation")
                .then()
                .statusCode(200);

        assertThat(Matter.session(other).getString("state")).isEqualTo("CANCELLED");
        assertThat(taken(other)).isEmpty();
        matter.awaitState("READY");
    }

    @Test
    void whatHasBegunMeanwhileStaysAsItIsAndKeepsItsPermit() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        isAway(before.getString("practitionerIds[0]"), before);
        var held = isHeldInstead(replaces(session, etagOf(session), replacements(session)));
        SmallIntake.running().setBusy(true);
        accept(held);
        var starts = Matter.practitionersOf(session).getFirst();
        Matter.beginsIn(session, -5);
        assertThat(Matter.starts(SignedIn.practitioner(starts), session, List.of(matter.requester, matter.other))
                        .statusCode())
                .isEqualTo(200);

        SmallIntake.running().setBusy(false);

        Matter.awaitSession(held, "CANCELLED");
        soon(() -> assertThat(Database.count(
                        "select count(*) from session where id = '" + held + "' and return_due_at is not null"))
                .isZero());
        assertThat(Matter.session(session).getString("state")).isEqualTo("STARTED");
        assertThat(Matter.session(session).getList("practitionerIds")).isEqualTo(before.getList("practitionerIds"));
        assertThat(SmallIntake.running().permits()).contains(session);
        assertThat(SmallIntake.running().calls())
                .noneMatch(call -> call.startsWith("DELETE") && call.endsWith(session.toString()));
    }

    @Test
    void whatIsCalledOffWhileIntakeIsAskedLeavesThePermitAsItWas() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        SignedIn.staff()
                .get("/api/v1/practitioners")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(one -> isAway(one, before));
        var best = replacements(session);
        var held = isHeldInstead(replaces(session, etagOf(session), best));
        SmallIntake.running().setBusy(true);
        accept(held);
        SignedIn.staff()
                .header("If-Match", etagOf(held))
                .put("/api/v1/sessions/" + held + "/cancellation")
                .then()
                .statusCode(200);
        // As if intake had heard the question and its answer was lost.
        SmallIntake.running().permittedFor(session, OffsetDateTime.parse(best.getString("items[0].start")));

        SmallIntake.running().setBusy(false);

        soon(() -> assertThat(SmallIntake.running().permittedAt(session))
                .isEqualTo(OffsetDateTime.parse(before.getString("start")).toInstant()));
        assertThat(Matter.session(session).prettify()).isEqualTo(before.prettify());
    }

    @Test
    void pausesThatGrowWhileItIsHeldTakeNothingFromOthers() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        isAway(before.getString("practitionerIds[0]"), before);
        var best = replacements(session);
        var held = isHeldInstead(replaces(session, etagOf(session), best));
        var joins = best.getString("items[0].changes.joining[0].id");
        try {
            Database.execute("update practitioner set pause_minutes = 240 where id = '" + joins + "'");
            Database.execute(
                    "insert into reservation (resource_id, session_id, during, starts_at, status) select resource_id,"
                            + " gen_random_uuid(), tstzrange(upper(during), upper(during) + interval '2 hours'), upper(during),"
                            + " 'BOOKED' from reservation where session_id = '" + held + "' and resource_id = '" + joins
                            + "'");

            accept(held);

            soon(() -> assertThat(Matter.session(session).getInt("revision")).isEqualTo(before.getInt("revision") + 1));
            assertThat(taken(session)).contains(joins);
            assertThat(Database.doubleBookings()).isZero();
        } finally {
            Database.execute("update practitioner set pause_minutes = 0 where id = '" + joins + "'");
        }
    }

    @Test
    void whoStopsWhileSomethingIsHeldInItsPlaceEndsBoth() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        isAway(before.getString("practitionerIds[0]"), before);
        var held = isHeldInstead(replaces(session, etagOf(session), replacements(session)));

        matter.withdraws(matter.other);

        Matter.awaitSession(session, "CANCELLED");
        Matter.awaitSession(held, "CANCELLED");
        assertThat(taken(held)).isEmpty();
        assertThat(taken(session)).isEmpty();
    }

    @Test
    void itsOwnTimeIsLookedAtEvenIfItIsTooNearForAnybodyElse() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        isAway(before.getString("practitionerIds[0]"), before);
        // A start that has come too near is offered to nobody any more.
        Database.execute("delete from offered_start where case_id = '" + matter.caseId + "' and starts_at = '"
                + before.getString("start") + "'");

        var best = replacements(session);
        assertThat(best.getString("items[0].start")).isEqualTo(before.getString("start"));
        accept(isHeldInstead(replaces(session, etagOf(session), best)));

        soon(() -> assertThat(Matter.session(session).getInt("revision")).isEqualTo(before.getInt("revision") + 1));
    }

    @Test
    void ifNobodyFitsAtItsTimeTheNearestTimeIsProposed() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        var roster = SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items.id", String.class);
        roster.forEach(one -> isAway(one, before));

        var best = replacements(session);

        assertThat(best.getList("items")).isNotEmpty();
        assertThat(best.getList("items.changes.time", Boolean.class)).containsOnly(true);
        assertThat(best.getString("items[0].start")).isNotEqualTo(before.getString("start"));

        var held = isHeldInstead(replaces(session, etagOf(session), best));
        soon(() -> assertThat(asked(held))
                .as("whoever would come at another time is asked")
                .containsExactlyInAnyOrderElementsOf(best.getList("items[0].practitioners.id", String.class)));
        accept(held);

        soon(() -> assertThat(Matter.session(session).getString("start")).isEqualTo(best.getString("items[0].start")));
        soon(() -> assertThat(broker.heard(SessionRescheduled.class, matter.caseId))
                .singleElement()
                .satisfies(changed -> assertThat(changed.moved()).isTrue()));
        assertThat(Database.doubleBookings()).isZero();
        assertThat(Database.count("select count(*) from reservation where session_id = '" + session
                        + "' and status = 'BOOKED' and starts_at <> (select starts_at from session where id = '"
                        + session
                        + "')"))
                .isZero();
    }

    @Test
    void whoseHoursChangeIsNoticedAndNothingIsCalledOff() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        assertThat(handovers()).doesNotContain(session.toString());
        var token = matter.signsIn(matter.other);
        var others = matter.starts(token).stream()
                .filter(start -> !OffsetDateTime.parse(start).isEqual(OffsetDateTime.parse(before.getString("start"))))
                .toList();

        matter.ticks(token, others);

        var handover = SignedIn.staff().get("/api/v1/handovers").jsonPath();
        assertThat(handover.getBoolean("items.find { it.sessionId == '" + session + "' }.suitsNoLonger"))
                .isTrue();
        assertThat(handover.getList("items.find { it.sessionId == '" + session + "' }.missing"))
                .isEmpty();
        assertThat(Matter.session(session).prettify()).isEqualTo(before.prettify());
        var best = replacements(session);
        assertThat(best.getList("items.changes.time", Boolean.class)).containsOnly(true);
        accept(isHeldInstead(replaces(session, etagOf(session), best)));
        soon(() -> assertThat(Matter.session(session).getInt("revision")).isEqualTo(before.getInt("revision") + 1));
        assertThat(handovers()).doesNotContain(session.toString());
    }

    @Test
    void nobodyIsMovedToATimeThatTheyHaveJustUnticked() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        SignedIn.staff()
                .get("/api/v1/practitioners")
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(one -> isAway(one, before));
        var best = replacements(session);
        var held = isHeldInstead(replaces(session, etagOf(session), best));
        var token = matter.signsIn(matter.other);

        matter.ticks(token, List.of(sameStart(matter.starts(token), before.getString("start"))));

        Matter.awaitSession(held, "CANCELLED");
        assertThat(taken(held)).isEmpty();
        assertThat(Matter.session(session).prettify()).isEqualTo(before.prettify());
    }

    @Test
    void aReplacementThatNoLongerFitsLeavesTheSessionAsItIs() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        isAway(before.getString("practitionerIds[0]"), before);
        var best = replacements(session);
        var joins = best.getString("items[0].changes.joining[0].id");
        SmallIntake.running()
                .tie(
                        matter.caseId,
                        List.of(joins).stream().map(UUID::fromString).collect(toSet()));
        Database.execute("delete from case_ties where case_id = '" + matter.caseId + "'");

        assertThat(replaces(session, null, best).statusCode()).isEqualTo(428);
        assertThat(replaces(session, "\"999\"", best).statusCode()).isEqualTo(412);
        var refused = replaces(session, etagOf(session), best);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        var fresh = SignedIn.staff().get(refused.jsonPath().getString("options"));
        assertThat(fresh.jsonPath().getList("items")).isNotEmpty();
        assertThat(fresh.jsonPath().getList("items[0].practitioners.id")).doesNotContain(joins);
        assertThat(Matter.session(session).prettify()).isEqualTo(before.prettify());
        assertThat(broker.heard(SessionCancelled.class, matter.caseId)).isEmpty();
    }

    private List<String> asked(UUID held) {
        return broker.heard(PractitionerAsked.class, matter.caseId).stream()
                .filter(asked -> asked.sessionId().equals(held))
                .map(asked -> asked.practitionerId().toString())
                .toList();
    }

    /// Whoever has not accepted yet does.
    private static void accept(UUID held) {
        List<Map<String, Object>> practitioners = Matter.session(held).getList("practitioners");
        practitioners.stream().filter(one -> "ASKED".equals(one.get("answer"))).forEach(one -> assertThat(
                        Matter.answers(subjectOf(String.valueOf(one.get("id"))), held, "ACCEPT"))
                .isEqualTo(200));
    }

    private static String sameStart(List<String> starts, String wanted) {
        return starts.stream()
                .filter(start -> OffsetDateTime.parse(start).isEqual(OffsetDateTime.parse(wanted)))
                .findFirst()
                .orElseThrow();
    }

    private static String subjectOf(String practitioner) {
        List<Map<String, Object>> roster =
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items");
        return roster.stream()
                .filter(one -> practitioner.equals(one.get("id")))
                .map(one -> String.valueOf(one.get("subject")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> handovers() {
        return SignedIn.staff().get("/api/v1/handovers").jsonPath().getList("items.sessionId");
    }

    private static UUID isHeldInstead(Response replaced) {
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(201);
        return UUID.fromString(replaced.jsonPath().getString("id"));
    }

    /// Who and what a session takes.
    private static List<String> taken(UUID session) {
        return Database.strings(
                "select resource_id from reservation where session_id = '" + session + "' and status <> 'CANCELLED'");
    }

    private static JsonPath replacements(UUID session) {
        var answer = SignedIn.staff().get("/api/v1/sessions/" + session + "/replacements");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response replaces(UUID session, @Nullable String etag, JsonPath best) {
        Map<String, Object> body = new HashMap<>();
        body.put("start", best.getString("items[0].start"));
        body.put("practitionerIds", best.getList("items[0].practitioners.id"));
        body.put("roomId", best.getString("items[0].room.id"));
        var request = SignedIn.staff().contentType("application/json").body(body);
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/api/v1/sessions/" + session + "/replacement");
    }

    private static String etagOf(UUID session) {
        return SignedIn.staff().get("/api/v1/sessions/" + session).header("ETag");
    }

    private static void isAway(String practitioner, JsonPath session) {
        Database.execute("insert into dated_hours (id, practitioner_id, starts_at, ends_at, willingness) values ("
                + "gen_random_uuid(), '" + practitioner + "', '" + session.getString("start") + "', '"
                + session.getString("end") + "', 'AWAY')");
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
