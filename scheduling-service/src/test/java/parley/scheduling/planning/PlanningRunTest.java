package parley.scheduling.planning;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Attendee;
import parley.events.Gathering;
import parley.events.MeetingFormat;
import parley.events.PractitionerRole;
import parley.events.SessionTerms;
import parley.events.cases.AskedBy;
import parley.events.sessions.SessionsForgotten;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.Planning;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// A whole waiting list is planned, and nothing happens that staff did not accept.
@QuarkusTest
@OnRealGround
class PlanningRunTest {

    private final Broker broker = new Broker();

    @BeforeEach
    void nobodyWaits() {
        Planning.nobodyWaits();
    }

    @AfterEach
    void hangUp() {
        SmallIntake.running().setAway(false);
        SmallIntake.running().setBusy(false);
        Planning.nobodyWaits();
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void aPlanHoldsNobodyUntilStaffAcceptIt() {
        var one = ready();
        var other = ready();

        var run = Planning.ran();

        var plan = Planning.proposal(run);
        assertThat(plan).containsOnlyKeys(one.caseId.toString(), other.caseId.toString());
        assertThat(plan.values()).allSatisfy(item -> assertThat(item).containsKey("session"));
        assertThat(Database.count(
                        "select count(*) from session where case_id in ('" + one.caseId + "', '" + other.caseId + "')"))
                .isZero();
        var numbers = Planning.read(SignedIn.staff(), run);
        assertThat(List.of(numbers.getInt("cases"), numbers.getInt("scheduled"), numbers.getInt("accepted")))
                .containsExactly(2, 2, 0);
        assertThat(numbers.getInt("onTimeAtMost")).isBetween(numbers.getInt("onTime"), 2);

        var accepted = Planning.accepted(run, one.caseId);

        assertThat(accepted.getBoolean("held")).isTrue();
        var session = Matter.session(UUID.fromString(accepted.getString("sessionId")));
        var proposed = JsonPath.from(json(plan.get(one.caseId.toString())));
        assertThat(session.getString("state")).isEqualTo("HELD");
        assertThat(session.getString("start")).isEqualTo(proposed.getString("session.start"));
        assertThat(session.getList("practitionerIds"))
                .containsExactlyInAnyOrderElementsOf(proposed.getList("session.practitioners.id"));
        assertThat(session.getString("room.id")).isEqualTo(proposed.getString("session.room.id"));
        assertThat(proposed.getList("session.reasons.code", String.class))
                .contains("ALL_PARTICIPANTS_AVAILABLE", "PAIR_AVAILABLE", "NO_DECLARED_TIE", "LOAD");
        other.awaitState("READY");
        assertThat(Planning.accepted(run, one.caseId).getString("sessionId"))
                .as("accepting twice is harmless")
                .isEqualTo(accepted.getString("sessionId"));
    }

    @Test
    void acceptedWholeItHoldsWhatFitsAndSaysWhatNoLongerDoes() {
        var matters = List.of(ready(), ready(), ready());
        var run = Planning.ran();
        var lost = matters.getFirst();
        var taken = JsonPath.from(json(Planning.proposal(run).get(lost.caseId.toString())));
        Database.execute("insert into reservation (resource_id, session_id, during, starts_at, status) select '"
                + taken.getString("session.practitioners[0].id") + "', gen_random_uuid(), tstzrange('"
                + taken.getString("session.start") + "', '" + taken.getString("session.end") + "'), '"
                + taken.getString("session.start") + "', 'BOOKED'");

        var answer = Planning.accept(SignedIn.staff(), run);

        List<Map<String, Object>> outcomes = answer.jsonPath().getList("items");
        assertThat(outcomes).hasSize(3).allSatisfy(outcome -> {
            var fits = !lost.caseId.toString().equals(outcome.get("caseId"));
            assertThat(outcome.get("held")).isEqualTo(fits);
            if (!fits) {
                assertThat(outcome.get("code")).isEqualTo("taken");
                var fresh = SignedIn.staff().get(String.valueOf(outcome.get("options")));
                assertThat(fresh.jsonPath().getList("options")).isNotEmpty();
            }
        });
        lost.awaitState("READY");
        assertThat(Database.doubleBookings()).isZero();
    }

    @Test
    void whileOneRunIsUnderWayNoOtherBeginsInTheOffice() throws InterruptedException, ExecutionException {
        ready();
        var starts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 6; i++) {
            starts.add(() -> Planning.start(SignedIn.staff(), 60).statusCode());
        }
        var statuses = atOnce(starts);
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);

        var refused = Planning.start(SignedIn.staff(), 1);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("planning-is-running");
        var underWay = refused.jsonPath().getString("run");
        assertThat(SignedIn.staff().get(underWay).jsonPath().getString("state")).isEqualTo("RUNNING");
        assertThat(Planning.start(SignedIn.ombuds(), 1).statusCode())
                .as("the other office is not kept waiting")
                .isEqualTo(201);

        var run = UUID.fromString(underWay.replaceFirst(".*/", ""));
        assertThat(Planning.accept(SignedIn.staff(), run).jsonPath().getString("code"))
                .isEqualTo("planning-goes-on");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Planning.read(SignedIn.staff(), run).getInt("scheduled") == 1);
        Planning.cancels(run);
        Planning.cancels(run);
        assertThat(Planning.read(SignedIn.staff(), run).getString("state")).isEqualTo("CANCELLED");
        assertThat(Planning.accept(SignedIn.staff(), run).jsonPath().getList("items.held"))
                .as("its best plan stays")
                .containsExactly(true);
        assertThat(Planning.start(SignedIn.staff(), 1).statusCode()).isEqualTo(201);
    }

    @Test
    void aRunThatReplicasDieOfIsGivenUpWithItsBestPlanKept() {
        var matter = ready();
        var run = Planning.started(60);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Planning.read(SignedIn.staff(), run).getInt("scheduled") == 1);

        Database.execute("update planning_run set attempt = 5, heartbeat_at = now() - interval '1 hour' where id = '"
                + run + "'");

        Planning.awaitState(run, "ABANDONED");
        assertThat(Planning.accepted(run, matter.caseId).getBoolean("held")).isTrue();
        var next = Planning.started(1);
        Planning.awaitState(next, "FINISHED");
    }

    @Test
    void onlyStartsThatEverybodyTickedAreProposedAndNobodyIsInTwoPlacesAtOnce() {
        var one = new Matter(broker);
        var other = new Matter(broker);
        var shared = new Attendee(UUID.randomUUID(), UUID.randomUUID());
        var again = new Attendee(UUID.randomUUID(), shared.personId());
        var tied = SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items.id", String.class).stream()
                .skip(8)
                .toList();
        SmallIntake.running()
                .tie(one.caseId, tied.stream().map(UUID::fromString).collect(toSet()));
        one.agrees(one.requester, AskedBy.LETTER);
        one.agrees(shared, AskedBy.LETTER);
        other.agrees(other.requester, AskedBy.LETTER);
        other.agrees(again, AskedBy.LETTER);
        var ticked = everyOther(one, one.requester, shared);
        other.ticksEverything(other.requester);
        other.ticksEverything(again);
        one.acceptedWith(one.requester, shared);
        other.acceptedWith(other.requester, again);
        one.awaitState("READY");
        other.awaitState("READY");

        var plan = Planning.proposal(Planning.ran());

        var first = JsonPath.from(json(plan.get(one.caseId.toString())));
        var second = JsonPath.from(json(plan.get(other.caseId.toString())));
        assertThat(ticked).contains(first.getString("session.start"));
        assertThat(first.getList("session.practitioners.id", String.class))
                .hasSize(2)
                .doesNotContainAnyElementsOf(tied);
        assertThat(Duration.between(
                                OffsetDateTime.parse(first.getString("session.start")),
                                OffsetDateTime.parse(second.getString("session.start")))
                        .abs())
                .as("the same person has half an hour between two sessions of two hours")
                .isGreaterThanOrEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void whatCannotBePlannedWithTheOthersIsNamedWithItsReason() {
        var apart = new Matter(
                broker,
                new SessionTerms(
                        1,
                        PractitionerRole.MEDIATOR,
                        Duration.ofHours(2),
                        MeetingFormat.IN_PERSON,
                        Gathering.ONE_BY_ONE));
        apart.isReady();
        var nothingInCommon = new Matter(broker);
        nothingInCommon.agrees(nothingInCommon.requester, AskedBy.LETTER);
        nothingInCommon.agrees(nothingInCommon.other, AskedBy.LETTER);
        var token = nothingInCommon.signsIn(nothingInCommon.requester);
        var starts = nothingInCommon.starts(token);
        nothingInCommon.ticks(token, starts.subList(0, 2));
        var otherToken = nothingInCommon.signsIn(nothingInCommon.other);
        nothingInCommon.starts(otherToken);
        nothingInCommon.ticks(otherToken, starts.subList(2, 4));
        nothingInCommon.accepted();
        nothingInCommon.awaitState("READY");

        var plan = Planning.proposal(Planning.ran());

        assertThat(plan.get(apart.caseId.toString())).containsEntry("leftOut", "EACH_HAS_THEIR_OWN");
        assertThat(plan.get(nothingInCommon.caseId.toString())).containsEntry("leftOut", "NO_OPTION");

        var untied = ready();
        Database.execute("delete from case_ties where case_id = '" + untied.caseId + "'");
        SmallIntake.running().setBusy(true);
        assertThat(Planning.proposal(Planning.ran()).get(untied.caseId.toString()))
                .containsEntry("leftOut", "TIES_NOT_KNOWN");
    }

    @Test
    void aForgottenCaseDisappearsFromEveryPlan() {
        var kept = ready();
        var gone = ready();
        var run = Planning.ran();

        gone.forgotten();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(broker.heard(SessionsForgotten.class, gone.caseId))
                        .hasSize(1));

        assertThat(Planning.proposal(run)).containsOnlyKeys(kept.caseId.toString());
        assertThat(Planning.read(SignedIn.staff(), run).getInt("cases")).isEqualTo(1);
        assertThat(Planning.accepted(run, gone.caseId).getString("code")).isEqualTo("not-found");
    }

    @Test
    void whoIsInACaseFindsItInNoPlanAndInNoNumber() {
        var shown = ready();
        var hidden = ready();
        SmallIntake.running().isParty(hidden.caseId, "tomas@office.example");
        var run = Planning.ran();

        assertThat(Planning.proposal(tomas(), run)).containsOnlyKeys(shown.caseId.toString());
        var numbers = Planning.read(tomas(), run);
        assertThat(List.of(numbers.getInt("cases"), numbers.getInt("scheduled"), numbers.getInt("onTime") <= 1 ? 1 : 2))
                .containsExactly(1, 1, 1);
        assertThat(numbers.getInt("onTimeAtMost")).isLessThanOrEqualTo(1);
        try (var page = Listening.to(run, "tomas@office.example", null)) {
            await().atMost(Duration.ofSeconds(15)).until(() -> !page.data().isEmpty());
            assertThat(page.data()).allMatch(line -> line.contains("\"cases\":1"));
        }
        var answer = Planning.accept(tomas(), run, hidden.caseId);
        var stranger = Planning.accept(tomas(), run, UUID.randomUUID());
        assertThat(answer.asString().replace(hidden.caseId.toString(), "x"))
                .isEqualTo(stranger.asString().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x"));
        assertThat(Planning.accept(tomas(), run).jsonPath().getList("items.caseId"))
                .containsExactly(shown.caseId.toString());
        hidden.awaitState("READY");
    }

    @Test
    void theOtherOfficeSeesNothingOfARun() {
        ready();
        var run = Planning.ran();
        var address = "/api/v1/planning-runs/" + run;

        assertThat(SignedIn.ombuds().get(address).statusCode()).isEqualTo(404);
        assertThat(SignedIn.ombuds().get(address + "/proposal").statusCode()).isEqualTo(404);
        assertThat(SignedIn.ombuds().get(address + "/progress").statusCode()).isEqualTo(404);
        assertThat(SignedIn.ombuds().put(address + "/cancellation").statusCode())
                .isEqualTo(404);
        assertThat(Planning.accept(SignedIn.ombuds(), run).statusCode()).isEqualTo(404);
        assertThat(SignedIn.ombuds().get("/api/v1/planning-runs").jsonPath().getList("items.id"))
                .doesNotContain(run.toString());
        assertThat(SignedIn.staff().get("/api/v1/planning-runs").jsonPath().getList("items.id"))
                .contains(run.toString());
    }

    @Test
    void progressIsHeardInNumbersUntilTheRunIsOver() {
        ready();
        var run = Planning.started(3);
        String last;
        try (var page = Listening.to(run, "staff-rosa@office.example", null)) {
            await().atMost(Duration.ofSeconds(30)).until(page::isOver);
            assertThat(page.data()).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .matches("data:\\s*\\{\"runId\":\"" + run + "\",\"state\":\"(RUNNING|FINISHED)\","
                            + "\"elapsedMillis\":\\d+,\"cases\":\\d+,\"scheduled\":\\d+,\"onTime\":\\d+"
                            + "(,\"onTimeAtMost\":\\d+)?}"));
            assertThat(page.data().getLast()).contains("FINISHED").contains("\"scheduled\":1");
            assertThat(page.lines()).anyMatch(line -> line.matches("event:\\s*progress"));
            assertThat(page.lines()).anyMatch(line -> line.matches("retry:\\s*3000"));
            last = page.lastId();
        }
        try (var again = Listening.to(run, "staff-rosa@office.example", last)) {
            await().atMost(Duration.ofSeconds(15)).until(again::isOver);
            assertThat(again.data()).as("it was heard already").isEmpty();
        }
    }

    @Test
    void effortIsBounded() {
        assertThat(Planning.start(SignedIn.staff(), 0).statusCode()).isEqualTo(422);
        assertThat(Planning.start(SignedIn.staff(), 100_000).jsonPath().getString("code"))
                .isEqualTo("invalid-field");
    }

    private Matter ready() {
        var matter = new Matter(broker);
        matter.isReady();
        return matter;
    }

    /// Both tick every other start; it returns them.
    private static List<String> everyOther(Matter matter, Attendee one, Attendee other) {
        var token = matter.signsIn(one);
        var starts = matter.starts(token);
        var some = new ArrayList<String>();
        for (var i = 0; i < starts.size(); i += 2) {
            some.add(starts.get(i));
        }
        matter.ticks(token, some);
        var otherToken = matter.signsIn(other);
        matter.starts(otherToken);
        matter.ticks(otherToken, some);
        return some;
    }

    private static RequestSpecification tomas() {
        return SignedIn.withAddress("tomas@office.example", "staff");
    }

    private static String json(@Nullable Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
}
