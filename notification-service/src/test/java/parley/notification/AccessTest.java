package parley.notification;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.notification.office.Neighbours;
import parley.notification.office.SignIn;

/// Every endpoint times every role. An endpoint that this list does not know is a failure.
@QuarkusTest
@OnRealGround
class AccessTest {

    private static final String NOBODY = "nobody";
    private static final Set<String> WHO_LOOKS_AFTER_LETTERS = Set.of("staff", "ombuds");
    private static final Set<String> WHO_RUNS_IT = Set.of("operator", "staff");

    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            Map.entry("get /api/v1/letter-samples", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("get /api/v1/letter-samples/{name}", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("get /api/v1/letters", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("get /api/v1/letters/{id}", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("get /api/v1/letters/{id}/preview", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("post /api/v1/letters/{id}/retries", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("put /api/v1/letters/{id}/phone-call", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("get /api/v1/staff-mail/me", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("put /api/v1/staff-mail/me", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("delete /api/v1/staff-mail/me", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("get /api/v1/replies", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("put /api/v1/replies/{id}/phone-call", WHO_LOOKS_AFTER_LETTERS),
            Map.entry("get /api/v1/operations/outbox", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/outbox/{id}/redrive", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/outbox/{id}/skip", WHO_RUNS_IT),
            Map.entry("get /api/v1/operations/parked", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/parked/{id}/redrive", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/parked/{id}/skip", WHO_RUNS_IT),
            Map.entry("get /api/v1/operations/dead-letters", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/dead-letters/{id}/redrive", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/dead-letters/{id}/skip", WHO_RUNS_IT));

    @Test
    void everyEndpointIsKnown() {
        var described = new TreeSet<String>();
        Map<String, Map<String, ?>> paths =
                JsonPath.from(new File("target/openapi/openapi.json")).getMap("paths");
        paths.forEach((path, item) -> item.keySet().forEach(method -> described.add(method + " " + path)));

        assertThat(described).isEqualTo(new TreeSet<>(MAY.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, "staff", "ombuds", "practitioner", "chair", "director", "operator", "service"})
    void everyRoleReachesWhatItMayAndNothingElse(String role) {
        var letIn = new HashSet<String>();
        try (var _ = new Neighbours()) {
            var statuses = MAY.keySet().stream().collect(toMap(endpoint -> endpoint, endpoint -> call(endpoint, role)));
            statuses.forEach((endpoint, status) -> {
                assertThat(status).as(endpoint).isLessThan(500);
                if (status != 401 && status != 403) {
                    letIn.add(endpoint);
                } else {
                    assertThat(status).as(endpoint).isEqualTo(role.equals(NOBODY) ? 401 : 403);
                }
            });
        }

        var expected = new HashSet<String>();
        MAY.forEach((endpoint, roles) -> {
            if (roles.contains(role)) {
                expected.add(endpoint);
            }
        });
        assertThat(letIn).isEqualTo(expected);
    }

    private static int call(String endpoint, String role) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{id}", "6f1b2c4e-0000-4000-8000-000000000000")
                .replace("{name}", "invitation");
        var request = role.equals(NOBODY) ? given() : SignIn.as("somebody", role);
        return request.request(method, path).statusCode();
    }
}
