package parley.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Walks every endpoint with every role. An endpoint that is not in the table below fails the test, so that nobody
/// adds one without saying whom it is for.
@QuarkusTest
@OnRealGround
class AccessTest {

    private static final List<String> ROLES =
            List.of("staff", "ombuds", "practitioner", "chair", "director", "operator", "service");

    private static final Set<String> OFFICES = Set.of("staff", "ombuds");
    private static final Set<String> MAY_BREAK_GLASS = Set.of("staff", "ombuds", "director");
    private static final Set<String> ONE_OMBUDS = Set.of("ombuds");
    private static final Set<String> HEADS = Set.of("ombuds", "director");
    private static final Set<String> SERVICE = Set.of("service");
    private static final Set<String> CHAIR = Set.of("chair");
    private static final Set<String> OPERATIONS = Set.of("staff", "operator");
    /// Whom these are for may be in a case themselves, which must then stay closed to them.
    private static final Set<Set<String>> ASKS_WHO_IT_IS = Set.of(OFFICES, MAY_BREAK_GLASS, ONE_OMBUDS, HEADS, CHAIR);
    /// Open without a sign-in; what is needed instead is looked at in tests of their own.
    private static final Set<String> ANYBODY = Set.copyOf(ROLES);

    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            Map.entry("POST /api/v1/cases", OFFICES),
            Map.entry("GET /api/v1/cases", OFFICES),
            Map.entry("POST /api/v1/cases/search", OFFICES),
            Map.entry("GET /api/v1/cases/{id}", OFFICES),
            Map.entry("GET /api/v1/cases/{id}/words", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/team/me", OFFICES),
            Map.entry("DELETE /api/v1/cases/{id}/team/me", OFFICES),
            Map.entry("GET /api/v1/cases/changes", OFFICES),
            Map.entry("POST /api/v1/cases/{id}/permissions", OFFICES),
            Map.entry("GET /api/v1/cases/{id}/permissions", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/permissions/{permissionId}/use", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/surfacing", ONE_OMBUDS),
            Map.entry("GET /api/v1/participations/me/permissions", ANYBODY),
            Map.entry("POST /api/v1/participations/me/permissions", ANYBODY),
            Map.entry("PUT /api/v1/participations/me/permissions/{permissionId}/revocation", ANYBODY),
            Map.entry("GET /api/v1/cases/{id}/break-glass", OFFICES),
            Map.entry("POST /api/v1/break-glass", MAY_BREAK_GLASS),
            Map.entry("GET /api/v1/break-glass/{id}/file", MAY_BREAK_GLASS),
            Map.entry("GET /api/v1/break-glass/log", HEADS),
            Map.entry("POST /api/v1/break-glass/verification", HEADS),
            Map.entry("GET /api/v1/enquiries", OFFICES),
            Map.entry("PUT /api/v1/enquiries/{id}/answer", OFFICES),
            Map.entry("DELETE /api/v1/enquiries/{id}", OFFICES),
            Map.entry("POST /api/v1/enquiries", ANYBODY),
            Map.entry("POST /api/v1/enquiries/reading", ANYBODY),
            Map.entry("POST /api/v1/enquiries/ending", ANYBODY),
            Map.entry("POST /api/v1/enquiries/request", ANYBODY),
            Map.entry("POST /api/v1/requests", ANYBODY),
            Map.entry("POST /api/v1/requests/withdrawal", ANYBODY),
            Map.entry("PUT /api/v1/cases/{id}/screening", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/circle", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/checks", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/closing", OFFICES),
            Map.entry("POST /api/v1/cases/{id}/participants", OFFICES),
            Map.entry("GET /api/v1/cases/{id}/participants/{participantId}/contact", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/participants/{participantId}/invitation", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/participants/{participantId}/spoken-answer", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/participants/{participantId}/spoken-further-session", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/participants/{participantId}/withdrawal", OFFICES),
            Map.entry("GET /api/v1/cases/{id}/plan", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/plan", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/plan/submission", OFFICES),
            Map.entry("GET /api/v1/plans", CHAIR),
            Map.entry("GET /api/v1/plans/{planId}", CHAIR),
            Map.entry("PUT /api/v1/plans/{planId}/decision", CHAIR),
            Map.entry("PUT /api/v1/plans/{planId}/items/{n}/done", CHAIR),
            Map.entry("GET /api/v1/cases/{id}/handouts", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/handouts", OFFICES),
            Map.entry("POST /api/v1/link-sessions", ANYBODY),
            Map.entry("GET /api/v1/participations/me", ANYBODY),
            Map.entry("PUT /api/v1/participations/me/consent", ANYBODY),
            Map.entry("PUT /api/v1/participations/me/further-session", ANYBODY),
            Map.entry("PUT /api/v1/participations/me/withdrawal", ANYBODY),
            Map.entry("PUT /api/v1/cases/{id}/forgetting", OFFICES),
            Map.entry("PUT /api/v1/cases/{id}/participants/{participantId}/forgetting", OFFICES),
            Map.entry("PUT /api/v1/participations/me/forgetting", ANYBODY),
            Map.entry("GET /api/v1/forgettings", Set.of("operator")),
            Map.entry("GET /api/v1/trends", Set.of("staff", "ombuds", "director")),
            Map.entry("POST /internal/v1/forgotten", SERVICE),
            Map.entry("POST /internal/v1/letter-claims", SERVICE),
            Map.entry("POST /internal/v1/letter-outlines", SERVICE),
            Map.entry("POST /internal/v1/visible-cases", SERVICE),
            Map.entry("POST /internal/v1/work-at-hand", SERVICE),
            Map.entry("POST /internal/v1/cases/{id}/ties", SERVICE),
            Map.entry("POST /internal/v1/cases/{id}/names", SERVICE),
            Map.entry("PUT /internal/v1/cases/{id}/permits/{sessionId}", SERVICE),
            Map.entry("DELETE /internal/v1/cases/{id}/permits/{sessionId}", SERVICE),
            Map.entry("POST /internal/v1/participant-sessions/introspection", SERVICE),
            Map.entry("GET /api/v1/operations/outbox", OPERATIONS),
            Map.entry("POST /api/v1/operations/outbox/{id}/redrive", OPERATIONS),
            Map.entry("POST /api/v1/operations/outbox/{id}/skip", OPERATIONS),
            Map.entry("GET /api/v1/operations/parked", OPERATIONS),
            Map.entry("POST /api/v1/operations/parked/{id}/redrive", OPERATIONS),
            Map.entry("POST /api/v1/operations/parked/{id}/skip", OPERATIONS),
            Map.entry("GET /api/v1/operations/dead-letters", OPERATIONS),
            Map.entry("POST /api/v1/operations/dead-letters/{id}/redrive", OPERATIONS),
            Map.entry("POST /api/v1/operations/dead-letters/{id}/skip", OPERATIONS));

    private static final Set<String> WITHOUT_SIGN_IN = Set.of(
            "POST /api/v1/link-sessions",
            "POST /api/v1/enquiries",
            "POST /api/v1/enquiries/reading",
            "POST /api/v1/enquiries/ending",
            "POST /api/v1/enquiries/request",
            "POST /api/v1/requests",
            "POST /api/v1/requests/withdrawal");

    private static final Map<String, String> WHICH_SERVICE = Map.of(
            "POST /internal/v1/letter-claims", "notification-service",
            "POST /internal/v1/letter-outlines", "notification-service",
            "POST /internal/v1/work-at-hand", "notification-service",
            "POST /internal/v1/cases/{id}/ties", "scheduling-service",
            "POST /internal/v1/cases/{id}/names", "scheduling-service",
            "PUT /internal/v1/cases/{id}/permits/{sessionId}", "scheduling-service",
            "DELETE /internal/v1/cases/{id}/permits/{sessionId}", "scheduling-service",
            "POST /internal/v1/participant-sessions/introspection", "scheduling-service");

    /// For whoever keeps something of a case.
    private static final Set<String> WHICH_SERVICES =
            Set.of("POST /internal/v1/forgotten", "POST /internal/v1/visible-cases");

    @Test
    void everyEndpointIsKnown() throws IOException {
        assertThat(new TreeSet<>(MAY.keySet())).isEqualTo(new TreeSet<>(endpoints()));
    }

    @Test
    void everyRoleGetsWhereItMayAndNowhereElse() throws IOException {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints()) {
            for (var role : ROLES) {
                var status = call(endpoint, SignIn.token("somebody-" + role, role));
                var open = status != 401 && status != 403;
                var may = MAY.getOrDefault(endpoint, Set.of()).contains(role);
                var needsMoreThanARole = WHICH_SERVICE.containsKey(endpoint)
                        || endpoint.contains("/me")
                        || WHICH_SERVICES.contains(endpoint);
                if (open && !may || !open && may && !needsMoreThanARole) {
                    wrong.add(endpoint + " as " + role + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutASignInNothingOpensButWhatIsMeantTo() throws IOException {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints()) {
            var status = call(endpoint, null);
            var meant = WITHOUT_SIGN_IN.contains(endpoint);
            if ((status == 401) == meant) {
                wrong.add(endpoint + ": " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aServiceGetsOnlyWhatItIsThere() {
        WHICH_SERVICE.forEach((endpoint, service) -> {
            assertThat(call(endpoint, SignIn.service(service))).as(endpoint).isNotIn(401, 403);
            assertThat(call(endpoint, SignIn.service("catalog-service")))
                    .as(endpoint)
                    .isEqualTo(403);
            assertThat(call(
                            endpoint,
                            SignIn.service(
                                    service.equals("scheduling-service")
                                            ? "notification-service"
                                            : "scheduling-service")))
                    .as(endpoint)
                    .isEqualTo(403);
        });
    }

    @Test
    void theServicesThatKeepSomethingOfACaseMayAskWhatToForgetAndWhomToShowItTo() {
        for (var endpoint : WHICH_SERVICES) {
            for (var service : List.of("scheduling-service", "notification-service")) {
                assertThat(call(endpoint, SignIn.service(service)))
                        .as(endpoint + " for " + service)
                        .isEqualTo(200);
            }
            assertThat(call(endpoint, SignIn.service("catalog-service"))).isEqualTo(403);
        }
    }

    @Test
    void aTokenOfBothOfficesIsRefused() {
        var both = given().auth()
                .oauth2(SignIn.token("two-hats", "staff", "ombuds"))
                .get("/api/v1/cases");

        assertThat(both.statusCode()).isEqualTo(403);
        assertThat(both.<String>path("code")).isEqualTo("two-offices");
    }

    /// Whether somebody is in a case themselves is told by their address alone.
    @Test
    void aTokenWithoutAnAddressGetsNoFurtherThanTheDoor() {
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var endpoint : MAY.entrySet()) {
            if (!ASKS_WHO_IT_IS.contains(endpoint.getValue())
                    || endpoint.getKey().endsWith("/trends")) {
                continue;
            }
            for (var role : endpoint.getValue()) {
                for (var token : List.of(
                        SignIn.tokenWithoutAddress("nameless-" + role, role),
                        SignIn.tokenOf("blank-" + role, " ", role))) {
                    asked++;
                    var status = call(endpoint.getKey(), token);
                    if (status != 403) {
                        wrong.add(endpoint.getKey() + " as " + role + ": " + status);
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoIsRefusedForWantOfAnAddressIsToldSo() {
        var refused = given().auth()
                .oauth2(SignIn.tokenWithoutAddress("nameless", "staff"))
                .get("/api/v1/cases");

        assertThat(refused.<String>path("code")).isEqualTo("address-not-said");
    }

    @Test
    void aTokenForSomebodyElseOrFromSomebodyElseIsRefused() {
        assertThat(call("GET /api/v1/cases", SignIn.tokenForOthers("staff-rosa", "staff")))
                .isEqualTo(401);
        assertThat(call("GET /api/v1/cases", SignIn.staff("staff-rosa") + "x")).isEqualTo(401);
        assertThat(call("GET /api/v1/cases", "not-a-token")).isEqualTo(401);
    }

    @Test
    void noOfficeSeesACaseOfTheOther() {
        var story = Story.opened();
        var ombuds = SignIn.token("ombuds-hale", "ombuds");

        assertThat(given().auth()
                        .oauth2(ombuds)
                        .get("/api/v1/cases/" + story.caseId())
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().auth().oauth2(ombuds).get("/api/v1/cases?limit=200").<List<String>>path("items.id"))
                .doesNotContain(story.caseId().toString());
    }

    @Test
    void aStaffMemberDoesNotSeeThatACaseOfTheirOwnExists() {
        var email = "tomas-" + UUID.randomUUID() + "@office.example";
        var story = Story.opened(
                SignIn.staff("staff-rosa"),
                Map.of(
                        "name", "Tomas",
                        "email", email.toUpperCase(Locale.ROOT),
                        "safeContact", Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", false)));
        var tomas = SignIn.tokenOf("staff-tomas", email, "staff");
        var caseId = story.caseId();
        var person = story.person(0);

        assertThat(given().auth().oauth2(tomas).get("/api/v1/cases?limit=200").<List<String>>path("items.id"))
                .doesNotContain(caseId.toString());
        for (var endpoint : MAY.keySet()) {
            if (endpoint.contains("/api/v1/cases/{id}")
                    && MAY.getOrDefault(endpoint, Set.of()).contains("staff")) {
                var status = call(
                        endpoint.replace("{id}", caseId.toString()).replace("{participantId}", person.toString()),
                        tomas);
                assertThat(status).as(endpoint).isEqualTo(404);
            }
        }
        assertThat(story.state()).as("for a colleague it is there").isEqualTo("SCREENING");
    }

    @Test
    void theOtherServicesAreToldWhichCasesAStaffMemberMaySee() {
        var email = "tomas-" + UUID.randomUUID() + "@office.example";
        var own = Story.convening()
                .names(Map.of(
                        "name",
                        "Tomas",
                        "email",
                        email,
                        "safeContact",
                        Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", false)))
                .caseId();
        var another = Story.opened().caseId();
        var ombuds = Story.openedByOmbuds().caseId();
        var unknown = UUID.randomUUID();

        assertThat(visible(email.toUpperCase(Locale.ROOT), "CONFLICT_RESOLUTION", own, another, ombuds, unknown))
                .containsExactly(another.toString());
        assertThat(visible("somebody-else@office.example", "CONFLICT_RESOLUTION", own, another, ombuds, unknown))
                .containsExactlyInAnyOrder(own.toString(), another.toString());
        assertThat(visible("ines@office.example", "OMBUDS", own, another, ombuds))
                .containsExactly(ombuds.toString());
    }

    private static List<String> visible(String email, String office, UUID... cases) {
        return Story.as(SignIn.service("notification-service"))
                .body(Map.of("subject", "staff-tomas", "office", office, "email", email, "caseIds", List.of(cases)))
                .post("/internal/v1/visible-cases")
                .path("caseIds");
    }

    private static List<String> endpoints() throws IOException {
        JsonNode paths = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("target", "openapi", "openapi.yaml").toFile())
                .get("paths");
        var found = new ArrayList<String>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (Set.of("get", "put", "post", "delete", "patch").contains(method.getKey())) {
                found.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));
        return found;
    }

    private static int call(String endpoint, @Nullable String token) {
        var parts = endpoint.split(" ", 2);
        var path = parts[1].replace("{n}", "1")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        var request = given().contentType(ContentType.JSON).header("If-Match", "\"0\"");
        if (!parts[0].equals("GET")) {
            request.body(bodies(path));
        }
        if (token != null) {
            request.auth().oauth2(token);
        }
        return path.endsWith("/changes")
                ? statusOfStream(path, token)
                : request.request(parts[0], path).statusCode();
    }

    /// A stream has no end to wait for.
    private static int statusOfStream(String path, @Nullable String token) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            client.shutdownNow();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A body that passes validation, so that the answer is about the case and not about the form.
    private static Map<String, Object> bodies(String path) {
        return switch (path.replaceFirst(".*/", "")) {
            case "cases" ->
                Map.of(
                        "channel", "PHONE",
                        "firstContactAt", "2026-01-01T00:00:00Z",
                        "requester", Map.of("email", "somebody@people.example"));
            case "screening" -> Map.of("outcome", "REFERRED");
            case "circle" -> Map.of("complete", true);
            case "checks" -> Map.of("harmedProtected", true, "wantsToMakeRight", true);
            case "spoken-answer", "spoken-further-session" -> Map.of("answer", "YES", "saidAt", "2026-01-01T00:00:00Z");
            case "participants" -> Map.of("approach", "OFFICE", "email", "somebody@people.example");
            case "plan" ->
                Map.of("sanctionTermsMet", false, "items", List.of(Map.of("text", "Talks.", "dueOn", "2026-12-01")));
            case "decision" -> Map.of("decision", "APPROVE");
            case "done" -> Map.of("done", true);
            case "handouts" -> Map.of("items", List.of("ombuds"));
            case "break-glass" -> Map.of("caseReference", "2222-2222", "ground", "DANGER_TO_SELF");
            case "verification" -> Map.of("entry", 1, "head", "0");
            case "answer" -> Map.of("answer", "Yes.");
            case "permissions" ->
                path.contains("/me/")
                        ? Map.of("scope", "THAT_I_CAME", "recipient", "dean-on-call")
                        : Map.of(
                                "participantId", UUID.randomUUID(),
                                "scope", "THAT_I_CAME",
                                "recipient", "dean-on-call",
                                "saidAt", "2026-01-01T00:00:00Z");
            case "surfacing" -> Map.of("recipient", "dean-on-call");
            case "ties" -> Map.of("practitioners", List.of());
            case "names" -> Map.of("participantIds", List.of());
            case "forgotten" -> Map.of("caseIds", List.of());
            case "visible-cases" ->
                Map.of(
                        "subject", "staff-rosa",
                        "office", "OMBUDS",
                        "email", "rosa@office.example",
                        "caseIds", List.of());
            case "work-at-hand" ->
                Map.of("subject", "staff-rosa", "office", "CONFLICT_RESOLUTION", "email", "rosa@office.example");
            case "introspection" -> Map.of("token", "none");
            case "letter-outlines" -> Map.of("caseId", UUID.randomUUID(), "participantId", UUID.randomUUID());
            case "letter-claims" ->
                Map.of(
                        "letterId", UUID.randomUUID(),
                        "kind", "INVITATION",
                        "caseId", UUID.randomUUID(),
                        "participantId", UUID.randomUUID());
            default ->
                path.contains("/permits/")
                        ? Map.of(
                                "start", "2026-12-01T15:00:00Z",
                                "end", "2026-12-01T17:00:00Z",
                                "participantIds", List.of(UUID.randomUUID()))
                        : Map.of();
        };
    }
}
