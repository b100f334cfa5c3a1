package parley.scheduling.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Runs over the waiting list, as staff have them.
public final class Planning {

    private static final String RUNS = "/api/v1/planning-runs";

    private Planning() {}

    /// Nobody waits for a session any more but who comes after this: other tests leave their cases behind.
    public static void nobodyWaits() {
        Database.execute("update planning_run set state = 'ABANDONED' where state = 'RUNNING'");
        Database.execute("update planned_case set state = 'CLOSED' where state = 'READY'");
    }

    public static Response start(RequestSpecification who, int seconds) {
        return who.contentType("application/json")
                .body(Map.of("effortSeconds", seconds, "seed", 7))
                .post(RUNS);
    }

    public static UUID started(int seconds) {
        var answer = start(SignedIn.staff(), seconds);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    /// A run of two seconds that may move sessions that stand, over.
    public static UUID ranMoving() {
        var answer = SignedIn.staff()
                .contentType("application/json")
                .body(Map.of("effortSeconds", 2, "seed", 7, "mayMove", true))
                .post(RUNS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        var run = UUID.fromString(answer.jsonPath().getString("id"));
        awaitState(run, "FINISHED");
        return run;
    }

    /// A run of a second, over.
    public static UUID ran() {
        var run = started(1);
        awaitState(run, "FINISHED");
        return run;
    }

    public static void awaitState(UUID run, String state) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(read(SignedIn.staff(), run).getString("state"))
                        .isEqualTo(state));
    }

    public static JsonPath read(RequestSpecification who, UUID run) {
        var answer = who.get(RUNS + "/" + run);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /// What is planned, by case id.
    public static Map<String, Map<String, Object>> proposal(RequestSpecification who, UUID run) {
        var answer = who.queryParam("limit", 200).get(RUNS + "/" + run + "/proposal");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<Map<String, Object>> items = answer.jsonPath().getList("items");
        var byCase = new HashMap<String, Map<String, Object>>();
        items.forEach(item -> byCase.put(String.valueOf(item.get("caseId")), item));
        return byCase;
    }

    public static Map<String, Map<String, Object>> proposal(UUID run) {
        return proposal(SignedIn.staff(), run);
    }

    public static Response accept(RequestSpecification who, UUID run, UUID... cases) {
        return who.contentType("application/json")
                .body(cases.length == 0 ? Map.of() : Map.of("caseIds", Arrays.asList(cases)))
                .post(RUNS + "/" + run + "/acceptances");
    }

    /// What became of one case that was accepted.
    public static JsonPath accepted(UUID run, UUID caseId) {
        var answer = accept(SignedIn.staff(), run, caseId);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().setRootPath("items[0]");
    }

    public static void cancels(UUID run) {
        SignedIn.staff().put(RUNS + "/" + run + "/cancellation").then().statusCode(200);
    }
}
