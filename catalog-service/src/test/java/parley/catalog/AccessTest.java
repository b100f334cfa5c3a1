package parley.catalog;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every endpoint times every role. An endpoint that this list does not know is a failure.
@QuarkusTest
@OnRealGround
class AccessTest {

    private static final String NOBODY = "nobody";
    private static final Set<String> ANYBODY =
            Set.of(NOBODY, "staff", "ombuds", "practitioner", "chair", "director", "operator", "service");
    private static final Set<String> WHO_RUNS_IT = Set.of("operator", "staff");

    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            Map.entry("get /api/v1/offerings", ANYBODY),
            Map.entry("get /api/v1/offerings/{code}", ANYBODY),
            Map.entry("put /api/v1/offerings/{code}/terms", Set.of("staff", "ombuds")),
            Map.entry("get /api/v1/resources", ANYBODY),
            Map.entry("get /api/v1/resources/{code}", ANYBODY),
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

    @Test
    void nobodyInParticular() {
        walkAs(NOBODY);
    }

    @Test
    @TestSecurity(user = "somebody", roles = "staff")
    void staff() {
        walkAs("staff");
    }

    @Test
    @TestSecurity(user = "somebody", roles = "ombuds")
    void ombuds() {
        walkAs("ombuds");
    }

    @Test
    @TestSecurity(user = "somebody", roles = "practitioner")
    void practitioner() {
        walkAs("practitioner");
    }

    @Test
    @TestSecurity(user = "somebody", roles = "chair")
    void chair() {
        walkAs("chair");
    }

    @Test
    @TestSecurity(user = "somebody", roles = "director")
    void director() {
        walkAs("director");
    }

    @Test
    @TestSecurity(user = "somebody", roles = "operator")
    void operator() {
        walkAs("operator");
    }

    @Test
    @TestSecurity(user = "somebody", roles = "service")
    void service() {
        walkAs("service");
    }

    private static void walkAs(String role) {
        var letIn = new HashSet<String>();
        var statuses = MAY.keySet().stream().collect(toMap(endpoint -> endpoint, AccessTest::call));
        statuses.forEach((endpoint, status) -> {
            assertThat(status).as(endpoint).isLessThan(500);
            if (status != 401 && status != 403) {
                letIn.add(endpoint);
            } else {
                assertThat(status).as(endpoint).isEqualTo(role.equals(NOBODY) ? 401 : 403);
            }
        });

        var expected = new HashSet<String>();
        MAY.forEach((endpoint, roles) -> {
            if (roles.contains(role)) {
                expected.add(endpoint);
            }
        });
        assertThat(letIn).isEqualTo(expected);
    }

    private static int call(String endpoint) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{code}", "mediation")
                .replace("{id}", "6f1b2c4e-0000-4000-8000-000000000000");
        return given().request(method, path).statusCode();
    }
}
