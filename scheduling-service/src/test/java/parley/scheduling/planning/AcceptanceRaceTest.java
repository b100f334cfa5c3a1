package parley.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.Planning;
import parley.scheduling.testing.SignedIn;

/// Many staff at once: some accept a plan, whole or in part, and others hold by hand what everybody wants.
@QuarkusTest
@OnRealGround
class AcceptanceRaceTest {

    private static final boolean SOAK =
            System.getProperty("parley.tier", "test").equals("soak");
    private static final int ROUNDS = SOAK ? 20 : 1;
    private static final int MATTERS = SOAK ? 5 : 3;
    private static final int CLIENTS = SOAK ? 64 : 24;
    private static final Set<String> FAIR = Set.of("taken", "option-does-not-fit", "session-exists");

    private final Broker broker = new Broker();

    @AfterEach
    void hangUp() {
        Planning.nobodyWaits();
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void nobodyIsTakenTwiceAndWhoComesSecondIsToldSo() throws InterruptedException, ExecutionException {
        for (var round = 0; round < ROUNDS; round++) {
            Planning.nobodyWaits();
            Database.releaseEverything();
            var matters = new ArrayList<Matter>();
            for (var i = 0; i < MATTERS; i++) {
                var matter = new Matter(broker);
                matter.isReady();
                matters.add(matter);
            }
            race(matters, Planning.ran());
        }
    }

    private static void race(List<Matter> matters, UUID run) throws InterruptedException, ExecutionException {
        var best = matters.getFirst().options();
        Map<String, Object> wish = Map.of(
                "start", best.getString("options[0].start"),
                "practitionerIds", best.getList("options[0].practitionerIds"),
                "roomId", best.getString("options[0].room.id"));
        var calls = new ArrayList<Callable<Response>>();
        for (var i = 0; i < CLIENTS; i++) {
            var matter = matters.get(i % matters.size());
            calls.add(
                    switch (i % 3) {
                        case 0 -> () -> Planning.accept(SignedIn.staff(), run);
                        case 1 -> () -> Planning.accept(SignedIn.staff(), run, matter.caseId);
                        default -> () -> hold(matter, wish);
                    });
        }
        Collections.shuffle(calls, new Random(matters.hashCode()));

        var answers = atOnce(calls);

        var held = new TreeSet<String>();
        for (var answer : answers) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 409);
            if (answer.statusCode() == 409) {
                var code = answer.jsonPath().getString("code");
                assertThat(FAIR).contains(code);
                if (!code.equals("session-exists")) {
                    assertThat(answer.jsonPath().getString("options"))
                            .as("with fresh options")
                            .endsWith("/options");
                }
            } else if (answer.statusCode() == 201) {
                held.add(answer.jsonPath().getString("id"));
            } else {
                List<Map<String, Object>> items = answer.jsonPath().getList("items");
                for (var item : items) {
                    if (Boolean.TRUE.equals(item.get("held"))) {
                        held.add(String.valueOf(item.get("sessionId")));
                    } else {
                        assertThat(FAIR).contains(String.valueOf(item.get("code")));
                        assertThat(item.get("options")).isEqualTo("/api/v1/cases/" + item.get("caseId") + "/options");
                    }
                }
            }
        }
        assertThat(Database.doubleBookings()).isZero();
        assertThat(held).as("each case is held once, however many asked").hasSizeLessThanOrEqualTo(matters.size());
        assertThat(held.size()).isGreaterThanOrEqualTo(2);
        for (var matter : matters) {
            assertThat(Database.count(
                            "select count(*) from session where state = 'HELD' and case_id = '" + matter.caseId + "'"))
                    .isLessThanOrEqualTo(1);
        }
    }

    private static Response hold(Matter matter, Map<String, Object> wish) {
        return SignedIn.staff()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish)
                .post("/api/v1/cases/" + matter.caseId + "/holds");
    }

    private static List<Response> atOnce(List<Callable<Response>> calls)
            throws InterruptedException, ExecutionException {
        try (var workers = Executors.newFixedThreadPool(calls.size())) {
            var answers = new ArrayList<Response>();
            for (var future : workers.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
