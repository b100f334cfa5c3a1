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
    private static final Set<String> BOTH_OFFICES = Set.of("staff", "ombuds");
    private static final Set<String> WHO_RUNS_IT = Set.of("operator", "staff");

    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            Map.entry("get /api/v1/offerings", ANYBODY),
            Map.entry("get /api/v1/offerings/{code}", ANYBODY),
            Map.entry("put /api/v1/offerings/{code}/terms", Set.of("staff", "ombuds")),
            Map.entry("put /api/v1/offerings/{code}/texts", BOTH_OFFICES),
            // It is mediation that is asked for here, which is not the ombuds office's.
            Map.entry("get /api/v1/offerings/{code}/versions", Set.of("staff")),
            Map.entry("post /api/v1/offerings/{code}/versions/{version}/return", Set.of("staff")),
            Map.entry("get /api/v1/offerings/{code}/draft", Set.of("staff")),
            Map.entry("put /api/v1/offerings/{code}/draft", BOTH_OFFICES),
            Map.entry("delete /api/v1/offerings/{code}/draft", Set.of("staff")),
            Map.entry("post /api/v1/offerings/{code}/draft/publication", Set.of("staff")),
            Map.entry("get /api/v1/resources", ANYBODY),
            Map.entry("get /api/v1/resources/{code}", ANYBODY),
            Map.entry("get /api/v1/resources/{code}/now", ANYBODY),
            Map.entry("get /api/v1/sources", ANYBODY),
            Map.entry("get /api/v1/documents", ANYBODY),
            Map.entry("get /api/v1/documents/{code}", ANYBODY),
            Map.entry("put /api/v1/documents/{code}", BOTH_OFFICES),
            Map.entry("get /api/v1/documents/{code}/versions", BOTH_OFFICES),
            Map.entry("get /api/v1/documents/{code}/versions/{version}", ANYBODY),
            Map.entry("post /api/v1/documents/{code}/versions/{version}/return", BOTH_OFFICES),
            Map.entry("get /api/v1/documents/{code}/draft", BOTH_OFFICES),
            Map.entry("put /api/v1/documents/{code}/draft", BOTH_OFFICES),
            Map.entry("delete /api/v1/documents/{code}/draft", BOTH_OFFICES),
            Map.entry("post /api/v1/documents/{code}/draft/publication", BOTH_OFFICES),
            Map.entry("get /documents/{code}/draft", BOTH_OFFICES),
            Map.entry("get /documents/{code}", ANYBODY),
            Map.entry("post /documents/{code}/preview", BOTH_OFFICES),
            Map.entry("get /api/v1/hsds", ANYBODY),
            Map.entry("get /api/v1/hsds/package", ANYBODY),
            Map.entry("get /api/v1/hsds/package.zip", ANYBODY),
            Map.entry("post /api/v1/upkeep/hsds", BOTH_OFFICES),
            Map.entry("post /api/v1/upkeep/hsds/tables", BOTH_OFFICES),
            Map.entry("get /api/v1/hsds/services", ANYBODY),
            Map.entry("get /api/v1/hsds/services/{id}", ANYBODY),
            Map.entry("get /api/v1/hsds/organizations", ANYBODY),
            Map.entry("get /api/v1/hsds/organizations/{id}", ANYBODY),
            Map.entry("get /api/v1/hsds/locations", ANYBODY),
            Map.entry("get /api/v1/hsds/service_at_locations", ANYBODY),
            Map.entry("get /api/v1/hsds/service_at_locations/{id}", ANYBODY),
            Map.entry("get /api/v1/hsds/taxonomies", ANYBODY),
            Map.entry("get /api/v1/hsds/taxonomies/{id}", ANYBODY),
            Map.entry("get /api/v1/hsds/taxonomy_terms", ANYBODY),
            Map.entry("get /api/v1/hsds/taxonomy_terms/{id}", ANYBODY),
            Map.entry("get /documents/{code}.pdf", ANYBODY),
            Map.entry("get /api/v1/institution", ANYBODY),
            Map.entry("get /api/v1/institution/logo", ANYBODY),
            Map.entry("get /api/v1/finding", ANYBODY),
            Map.entry("get /api/v1/fitting", ANYBODY),
            Map.entry("get /api/v1/upkeep/questions", BOTH_OFFICES),
            Map.entry("get /api/v1/upkeep/stale", BOTH_OFFICES),
            Map.entry("get /api/v1/upkeep/drafts", BOTH_OFFICES),
            Map.entry("get /api/v1/upkeep/resources/{code}/draft", BOTH_OFFICES),
            Map.entry("put /api/v1/upkeep/resources/{code}/draft", BOTH_OFFICES),
            Map.entry("delete /api/v1/upkeep/resources/{code}/draft", BOTH_OFFICES),
            Map.entry("post /api/v1/upkeep/resources/{code}/publication", BOTH_OFFICES),
            Map.entry("get /api/v1/upkeep/resources/{code}/versions", BOTH_OFFICES),
            Map.entry("get /api/v1/upkeep/resources/{code}/versions/{version}", BOTH_OFFICES),
            Map.entry("post /api/v1/upkeep/resources/{code}/versions/{version}/return", BOTH_OFFICES),
            Map.entry("put /api/v1/upkeep/resources/{code}/check", BOTH_OFFICES),
            Map.entry("put /api/v1/upkeep/resources/{code}/withdrawal", BOTH_OFFICES),
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
                .replace("{version}", "1")
                .replace("{id}", "6f1b2c4e-0000-4000-8000-000000000000");
        return given().contentType(endpoint.endsWith("/tables") ? "application/zip" : "application/json")
                .request(method, path)
                .statusCode();
    }
}
