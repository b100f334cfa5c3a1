package parley.scheduling.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.Attendee;
import parley.events.Office;
import parley.events.cases.AskedBy;
import parley.events.sessions.SessionEvent;
import parley.events.sessions.SessionsForgotten;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.Mentions;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;

/// A case is forgotten while staff, people and practitioners are at work in it.
@QuarkusTest
@OnRealGround
class ForgettingRaceTest {

    private static final int ROUNDS = System.getProperty("parley.tier", "test").equals("soak") ? 300 : 8;

    @Inject
    ForgettingCases cases;

    private final Broker broker = new Broker();

    @AfterEach
    void hangUp() {
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void nothingComesBackAndNothingFollowsTheReceipt() throws InterruptedException, ExecutionException {
        for (var round = 0; round < ROUNDS; round++) {
            var matter = new Matter(broker);
            matter.isReady();
            var wish = wish(matter);
            var token = matter.signsIn(matter.requester);
            var starts = matter.starts(token);

            var statuses = atOnce(
                    List.of(() -> hold(matter, wish), () -> hold(matter, wish), () -> ticks(token, starts), () -> {
                        cases.forget(new CaseId(matter.caseId), Office.CONFLICT_RESOLUTION);
                        return 200;
                    }));

            assertThat(statuses).isSubsetOf(200, 201, 404, 409);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Mentions.of(
                            List.of(matter.caseId, matter.requester.participantId(), matter.requester.personId())))
                    .isEmpty());
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(broker.heard(SessionEvent.class, matter.caseId))
                            .last()
                            .isInstanceOf(SessionsForgotten.class));
        }
    }

    @Test
    void thePersonOfTwoCasesThatAreForgottenAtOnceLeavesNoIdBehind() throws InterruptedException {
        var person = new Attendee(UUID.randomUUID(), UUID.randomUUID());
        var one = new Matter(broker);
        var other = new Matter(broker);
        one.agrees(person, AskedBy.LETTER);
        other.agrees(new Attendee(UUID.randomUUID(), person.personId()), AskedBy.LETTER);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("select count(*) from planned_participant where person_id = '"
                                + person.personId() + "'")
                        == 2);

        var second = Thread.ofVirtual().unstarted(() -> forget(other));
        QuarkusTransaction.requiringNew().run(() -> {
            forgetHere(one);
            second.start();
            // It waits for this one, or is through before this one has ended.
            await().atMost(Duration.ofSeconds(20)).until(() -> !second.isAlive() || somebodyWaits());
        });
        second.join();

        assertThat(Mentions.of(List.of(person.personId()))).isEmpty();
    }

    private void forget(Matter matter) {
        QuarkusTransaction.requiringNew().run(() -> forgetHere(matter));
    }

    private void forgetHere(Matter matter) {
        cases.forget(new CaseId(matter.caseId), Office.CONFLICT_RESOLUTION);
    }

    private static boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Database.count("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock' and query like '%from resource%'")
                        > 0);
    }

    private static Map<String, Object> wish(Matter matter) {
        var options = matter.options();
        return Map.of(
                "start", options.getString("options[0].start"),
                "practitionerIds", options.getList("options[0].practitionerIds"),
                "roomId", options.getString("options[0].room.id"));
    }

    private static int hold(Matter matter, Map<String, Object> wish) {
        return SignedIn.staff()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish)
                .post("/api/v1/cases/" + matter.caseId + "/holds")
                .statusCode();
    }

    private static int ticks(String token, List<String> starts) {
        return SignedIn.participant(token)
                .contentType("application/json")
                .body(Map.of("starts", starts))
                .put("/api/v1/participations/me/availability")
                .statusCode();
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
