package parley.catalog.problems;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import parley.catalog.OnRealGround;

@QuarkusTest
@OnRealGround
class ProblemsTest {

    private static final String CANARY = "canary-7f3a";

    @Test
    void aFieldThatDoesNotHoldIsPointedAtAndNotRepeated() {
        var answer = post("""
                {"to": {"email": "canary-7f3a"}, "copies": [{"email": "ok@office.example"}, {"email": "canary-7f3a"}]}""");

        assertIsProblem(answer, 422, "invalid-field");
        assertThat(answer.jsonPath().getList("errors", Map.class))
                .extracting(error -> error.get("pointer"))
                .containsExactly("#/copies/1/email", "#/to/email");
        assertThat(answer.jsonPath().getList("errors.detail")).containsOnly("must be a well-formed email address");
    }

    @Test
    void aMissingBodyIsAFieldThatDoesNotHold() {
        assertIsProblem(post(""), 422, "invalid-field");
    }

    @Test
    void aParameterThatDoesNotHoldIsNamed() {
        var answer = given().queryParam("limit", 51)
                .header("Idempotency-Key", CANARY)
                .get("/api/v1/trouble/lists");

        assertIsProblem(answer, 422, "invalid-field");
        assertThat(answer.jsonPath().getList("errors.parameter")).containsExactly("Idempotency-Key", "limit");
    }

    @Test
    void brokenJsonIsMalformed() {
        assertIsProblem(post("{\"to\": canary-7f3a"), 400, "malformed-request");
    }

    @Test
    void aValueOfTheWrongTypeIsMalformedAndPointedAt() {
        var answer = post("{\"to\": {\"email\": \"a@office.example\", \"since\": \"canary-7f3a\"}}");

        assertIsProblem(answer, 400, "malformed-request");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("#/to/since");
    }

    @Test
    void aQueryParameterOutsideItsValuesIsMalformed() {
        assertIsProblem(given().queryParam("office", CANARY).get("/api/v1/trouble/lists"), 400, "malformed-request");
    }

    @Test
    void aPathThatNamesNothingIsNotFound() {
        assertIsProblem(given().get("/api/v1/trouble/things/" + CANARY), 404, "not-found");
        assertIsProblem(given().get("/api/v1/" + CANARY), 404, "not-found");
        assertIsProblem(given().get("/" + CANARY), 404, "not-found");
    }

    @Test
    void theMethodAndTheMediaTypeAreCheckedInTheSameWords() {
        assertIsProblem(given().delete("/api/v1/trouble/lists"), 405, "method-not-allowed");
        assertIsProblem(
                given().contentType("text/csv").body("a").post("/api/v1/trouble"), 415, "unsupported-media-type");
        assertIsProblem(given().accept("image/png").get("/api/v1/offerings"), 406, "not-acceptable");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAtTheEdge() {
        assertIsProblem(post("{\"to\": \"" + "x".repeat(9_000_000) + "\"}"), 413, "too-large");
    }

    @Test
    void anEditNeedsTheVersionThatStands() {
        assertIsProblem(given().put("/api/v1/trouble/things"), 428, "precondition-required");

        var stale = given().header("If-Match", "\"6\"").put("/api/v1/trouble/things");
        assertIsProblem(stale, 412, "precondition-failed");
        assertThat(stale.header("ETag")).isEqualTo("\"7\"");

        assertThat(given().header("If-Match", "\"7\"")
                        .put("/api/v1/trouble/things")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRefusalCarriesItsFactsFaultsAndHeaders() {
        var answer = given().get("/api/v1/trouble/refusals");

        assertIsProblem(answer, 422, "invalid-field");
        assertThat(answer.jsonPath().getInt("missing")).isEqualTo(1);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("#/offering");
        assertThat(answer.header("Retry-After")).isEqualTo("9");
    }

    @Test
    void aBugSaysNothingOfItselfNeitherOutsideNorInTheLog() {
        var seen = new CopyOnWriteArrayList<String>();
        var listening = listeningTo(seen);
        try {
            assertIsProblem(given().get("/api/v1/trouble/bugs"), 500, "our-fault");
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
        assertThat(seen).anySatisfy(line -> assertThat(line).contains("IllegalStateException", "TroubleResource"));
        assertThat(seen).noneSatisfy(line -> assertThat(line).contains(CANARY));
    }

    @Test
    void theInstanceIsTheTraceThatTheCallerBegan() {
        var answer = given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/api/v1/trouble/bugs");

        assertThat(answer.jsonPath().getString("instance")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void aLostRaceIsAConflict() {
        assertIsProblem(given().get("/api/v1/trouble/races"), 409, "changed-meanwhile");
    }

    @Test
    void aDatabaseThatIsAwayIsWorthAnotherTry() {
        var answer = given().get("/api/v1/trouble/outages");

        assertIsProblem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void whoIsNotSignedInIsToldHow() {
        var answer = given().get("/api/v1/trouble/secrets");

        assertIsProblem(answer, 401, "not-signed-in");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    @TestSecurity(user = "somebody", roles = "practitioner")
    void anotherRoleIsNotEnough() {
        assertIsProblem(given().get("/api/v1/trouble/secrets"), 403, "not-allowed");
    }

    @Test
    @TestSecurity(user = "somebody", roles = "staff")
    void theRightRoleIsEnough() {
        assertThat(given().get("/api/v1/trouble/secrets").statusCode()).isEqualTo(200);
    }

    @Test
    @TestSecurity(user = "somebody", roles = "staff")
    void anEndpointThatSaysNothingAboutAccessIsClosed() {
        assertIsProblem(given().get("/api/v1/unsaid"), 403, "not-allowed");
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/api/v1/trouble");
    }

    private static void assertIsProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).doesNotContain(CANARY);
        var body = answer.jsonPath();
        assertThat(body.getString("type")).isEqualTo("/problems/" + code);
        assertThat(body.getString("code")).isEqualTo(code);
        assertThat(body.getInt("status")).isEqualTo(status);
        assertThat(body.getString("title")).isNotBlank();
        assertThat(body.getString("detail")).isNotBlank();
        assertThat(body.getString("instance")).matches("[0-9a-f]{32}");
        assertThat(answer.headers().getList("X-Content-Type-Options"))
                .extracting(header -> header.getValue())
                .isSubsetOf(List.of("nosniff"));
    }

    private static Handler listeningTo(List<String> seen) {
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                var text = new StringBuilder(String.valueOf(line.getMessage()));
                for (var t = line.getThrown(); t != null; t = t.getCause()) {
                    text.append('\n').append(t);
                    for (var frame : t.getStackTrace()) {
                        text.append('\n').append(frame);
                    }
                }
                seen.add(text.toString());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        return handler;
    }
}
