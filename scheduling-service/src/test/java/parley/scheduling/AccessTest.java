package parley.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// Every endpoint times every role, with real tokens. An endpoint that this list does not know is a failure.
@QuarkusTest
@OnRealGround
class AccessTest {

    private static final String NOBODY = "nobody";
    private static final Set<String> PLANNERS = Set.of("staff", "ombuds");
    private static final Set<String> THE_DAY = Set.of("staff", "ombuds", "practitioner");
    private static final Set<String> WHO_RUNS_IT = Set.of("operator", "staff");

    /// Whoever has the address, signed in or not.
    private static final Set<String> ANYBODY =
            Set.of(NOBODY, "staff", "ombuds", "practitioner", "chair", "director", "operator", "service");

    /// Participants bring a session of intake's and no role.
    private static final Set<String> NO_ROLE = Set.of();

    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            Map.entry("get /api/v1/practitioners", PLANNERS),
            Map.entry("get /api/v1/practitioners/calendars", PLANNERS),
            Map.entry("get /api/v1/practitioners/me/calendar", Set.of("practitioner")),
            Map.entry("put /api/v1/practitioners/me/calendar", Set.of("practitioner")),
            Map.entry("delete /api/v1/practitioners/me/calendar", Set.of("practitioner")),
            Map.entry("get /api/v1/practitioners/me/feed", Set.of("practitioner")),
            Map.entry("post /api/v1/practitioners/me/feed", Set.of("practitioner")),
            Map.entry("delete /api/v1/practitioners/me/feed", Set.of("practitioner")),
            Map.entry("get /f/{file}", ANYBODY),
            Map.entry("post /api/v1/practitioners", PLANNERS),
            Map.entry("get /api/v1/practitioners/{id}", PLANNERS),
            Map.entry("put /api/v1/practitioners/{id}", PLANNERS),
            Map.entry("put /api/v1/practitioners/{id}/activity", PLANNERS),
            Map.entry("put /api/v1/practitioners/{id}/learning", PLANNERS),
            Map.entry("get /api/v1/practitioners/{id}/load", PLANNERS),
            Map.entry("get /api/v1/handovers", PLANNERS),
            Map.entry("get /api/v1/roster", PLANNERS),
            Map.entry("post /api/v1/roster", PLANNERS),
            Map.entry("get /api/v1/practitioners/{id}/hours", PLANNERS),
            Map.entry("put /api/v1/practitioners/{id}/hours", PLANNERS),
            Map.entry("put /api/v1/practitioners/{id}/hours/confirmation", PLANNERS),
            Map.entry("get /api/v1/practitioners/{id}/exceptions", PLANNERS),
            Map.entry("put /api/v1/practitioners/{id}/exceptions/{exceptionId}", PLANNERS),
            Map.entry("delete /api/v1/practitioners/{id}/exceptions/{exceptionId}", PLANNERS),
            Map.entry("get /api/v1/practitioners/me/hours", Set.of("practitioner")),
            Map.entry("put /api/v1/practitioners/me/hours", Set.of("practitioner")),
            Map.entry("put /api/v1/practitioners/me/hours/confirmation", Set.of("practitioner")),
            Map.entry("get /api/v1/practitioners/me/exceptions", Set.of("practitioner")),
            Map.entry("put /api/v1/practitioners/me/exceptions/{exceptionId}", Set.of("practitioner")),
            Map.entry("delete /api/v1/practitioners/me/exceptions/{exceptionId}", Set.of("practitioner")),
            Map.entry("get /api/v1/rooms", Set.of("staff")),
            Map.entry("post /api/v1/rooms", Set.of("staff")),
            Map.entry("get /api/v1/rooms/{id}", Set.of("staff")),
            Map.entry("put /api/v1/rooms/{id}", Set.of("staff")),
            Map.entry("get /api/v1/rooms/{id}/exceptions", Set.of("staff")),
            Map.entry("put /api/v1/rooms/{id}/exceptions/{exceptionId}", Set.of("staff")),
            Map.entry("delete /api/v1/rooms/{id}/exceptions/{exceptionId}", Set.of("staff")),
            Map.entry("put /api/v1/cases/{id}/second-room", PLANNERS),
            Map.entry("put /api/v1/cases/{id}/participants/{participantId}/more-starts", PLANNERS),
            Map.entry("put /api/v1/participations/me/more-starts", NO_ROLE),
            Map.entry("get /api/v1/cases/{id}", PLANNERS),
            Map.entry("get /api/v1/cases/{id}/options", PLANNERS),
            Map.entry("post /api/v1/cases/{id}/holds", PLANNERS),
            Map.entry("put /api/v1/cases/{id}/round", PLANNERS),
            Map.entry("get /api/v1/cases/{id}/participants/{participantId}/availability", PLANNERS),
            Map.entry("put /api/v1/cases/{id}/participants/{participantId}/availability", PLANNERS),
            Map.entry("get /api/v1/cases/{id}/sitting/me", PLANNERS),
            Map.entry("get /api/v1/sessions/{id}", PLANNERS),
            Map.entry("get /api/v1/planning-runs", PLANNERS),
            Map.entry("post /api/v1/planning-runs", PLANNERS),
            Map.entry("get /api/v1/planning-runs/{id}", PLANNERS),
            Map.entry("get /api/v1/planning-runs/{id}/progress", PLANNERS),
            Map.entry("get /api/v1/planning-runs/{id}/proposal", PLANNERS),
            Map.entry("put /api/v1/planning-runs/{id}/cancellation", PLANNERS),
            Map.entry("post /api/v1/planning-runs/{id}/acceptances", PLANNERS),
            Map.entry("put /api/v1/sessions/{id}/cancellation", PLANNERS),
            Map.entry("get /api/v1/sessions/{id}/replacements", PLANNERS),
            Map.entry("put /api/v1/sessions/{id}/replacement", PLANNERS),
            Map.entry("put /api/v1/cases/{id}/not-eligible/{practitionerId}", PLANNERS),
            Map.entry("put /api/v1/cases/{id}/practitioners", PLANNERS),
            Map.entry("put /api/v1/sessions/{id}/start", THE_DAY),
            Map.entry("put /api/v1/sessions/{id}/end", THE_DAY),
            Map.entry("put /api/v1/sessions/{id}/taking-place", PLANNERS),
            Map.entry("get /api/v1/assignments", Set.of("practitioner")),
            Map.entry("get /api/v1/assignments/{id}", Set.of("practitioner")),
            Map.entry("put /api/v1/assignments/{id}/answer", Set.of("practitioner")),
            Map.entry("get /api/v1/participations/me/starts", NO_ROLE),
            Map.entry("get /api/v1/participations/me/sessions", NO_ROLE),
            Map.entry("put /api/v1/participations/me/not-this-person", NO_ROLE),
            Map.entry("put /api/v1/participations/me/availability", NO_ROLE),
            Map.entry("get /internal/v1/sessions/{id}", Set.of("service")),
            Map.entry("get /internal/v1/practitioners/{id}", Set.of("service")),
            Map.entry("get /internal/v1/cases/{id}/participants/{participantId}/times-question", Set.of("service")),
            Map.entry("get /api/v1/operations/outbox", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/outbox/{id}/redrive", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/outbox/{id}/skip", WHO_RUNS_IT),
            Map.entry("get /api/v1/operations/parked", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/parked/{id}/redrive", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/parked/{id}/skip", WHO_RUNS_IT),
            Map.entry("get /api/v1/operations/dead-letters", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/dead-letters/{id}/redrive", WHO_RUNS_IT),
            Map.entry("post /api/v1/operations/dead-letters/{id}/skip", WHO_RUNS_IT));

    private static final RestAssuredConfig TABLES_ARE_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT));

    private static final Pattern IS_ABOUT_A_CASE = Pattern.compile("/api/v1/(cases|sessions)/\\{id}");

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
        SmallIntake.running();
        var deviations = new TreeMap<String, Integer>();
        MAY.forEach((endpoint, roles) -> {
            var status = call(endpoint, role);
            var open = roles.contains(role);
            var participants = roles.isEmpty();
            var refused = role.equals(NOBODY) || participants ? 401 : 403;
            if (open ? status == 401 || status == 403 || status >= 500 : status != refused) {
                deviations.put(endpoint, status);
            }
        });

        assertThat(deviations).isEmpty();
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        var foreign = SignedIn.token("staff-rosa", "another-audience", List.of("staff"));

        var answer =
                RestAssured.given().header("Authorization", "Bearer " + foreign).get("/api/v1/practitioners");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void nobodyBelongsToBothOffices() {
        var answer = SignedIn.as("staff-both", "staff", "ombuds").get("/api/v1/practitioners");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void eachOfficeReadsWhoPractisesForItAndNobodyElse() {
        var mediators = SignedIn.as("staff-rosa", "staff").get("/api/v1/practitioners");
        var ombudspersons = SignedIn.as("ombuds-hale", "ombuds").get("/api/v1/practitioners");

        assertThat(mediators.jsonPath().getList("items.subject", String.class))
                .contains("practitioner-01", "practitioner-40")
                .noneMatch(subject -> subject.startsWith("ombudsperson-"));
        assertThat(ombudspersons.jsonPath().getList("items.subject", String.class))
                .contains("ombudsperson-01", "ombudsperson-04")
                .noneMatch(subject -> subject.startsWith("practitioner-"));
    }

    @Test
    void onlyTheServiceAnEndpointIsForMayUseIt() {
        var path = "/internal/v1/practitioners/0192f000-0000-7000-8000-000000000101";

        assertThat(SignedIn.service("notification-service").get(path).statusCode())
                .isEqualTo(200);
        assertThat(SignedIn.service("intake-service").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void whatNobodyDescribedIsNotThere() {
        assertThat(SignedIn.staff().get("/api/v1/secrets").statusCode()).isEqualTo(404);
    }

    @Test
    void aStaffMemberDoesNotSeeThatACaseOfTheirOwnIsPlanned() {
        try (var broker = new Broker()) {
            var matter = new Matter(broker);
            matter.isReady();
            var session = matter.holdsTheBest();
            var before = Matter.session(session);
            SmallIntake.running().isParty(matter.caseId, "tomas@office.example");

            var statuses = aboutACase(matter, session, SignedIn.withAddress("tomas@office.example", "staff"));

            assertThat(statuses).hasSizeGreaterThan(10).allSatisfy((endpoint, status) -> assertThat(status)
                    .as(endpoint)
                    .isEqualTo(404));
            assertThat(Matter.session(session).prettify())
                    .as("for a colleague it is there, and nothing has changed")
                    .isEqualTo(before.prettify());
        }
    }

    @Test
    void nobodyWhoseAddressTheSignInDoesNotSaySeesACase() {
        try (var broker = new Broker()) {
            var matter = new Matter(broker);
            matter.isReady();
            var session = matter.holdsTheBest();

            var statuses = aboutACase(matter, session, SignedIn.withoutAddress("staff"));

            assertThat(statuses)
                    .allSatisfy((endpoint, status) ->
                            assertThat(status).as(endpoint).isEqualTo(403));
        }
    }

    @Test
    void whileIntakeIsAwayNoCaseIsShownToAnybody() {
        try (var broker = new Broker()) {
            var matter = new Matter(broker);
            matter.isReady();
            var session = matter.holdsTheBest();
            SmallIntake.running().setAway(true);
            try {
                var statuses = aboutACase(matter, session, SignedIn.withAddress("late@office.example", "staff"));

                assertThat(statuses)
                        .as("to whoever has not read it a moment ago")
                        .allSatisfy((endpoint, status) ->
                                assertThat(status).as(endpoint).isEqualTo(503));
            } finally {
                SmallIntake.running().setAway(false);
            }
        }
    }

    /// Every endpoint of staff that is about one case, or a session of it, with what it answers.
    private static Map<String, Integer> aboutACase(Matter matter, UUID session, RequestSpecification who) {
        var statuses = new TreeMap<String, Integer>();
        MAY.forEach((endpoint, roles) -> {
            if (IS_ABOUT_A_CASE.matcher(endpoint).find() && roles.contains("ombuds")) {
                var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                        .replace("/cases/{id}", "/cases/" + matter.caseId)
                        .replace("/sessions/{id}", "/sessions/" + session)
                        .replace("{participantId}", matter.other.participantId().toString())
                        .replace("{practitionerId}", "0192f000-0000-7000-8000-000000000101");
                var method = endpoint.substring(0, endpoint.indexOf(' '));
                var request = RestAssured.given().spec(who).header("If-Match", "\"0\"");
                statuses.put(
                        endpoint,
                        (method.equals("get")
                                        ? request
                                        : request.contentType("application/json")
                                                .body(validBody(path)))
                                .request(method, path)
                                .statusCode());
            }
        });
        return statuses;
    }

    /// What passes validation, so that the answer is about the case and not about the form.
    private static Map<String, Object> validBody(String path) {
        return switch (path.replaceFirst(".*/", "")) {
            case "holds", "replacement" ->
                Map.of(
                        "start",
                        "2026-12-01T15:00:00Z",
                        "practitionerIds",
                        List.of("0192f000-0000-7000-8000-000000000101"));
            case "round" -> Map.of("round", 2);
            case "second-room" -> Map.of("wished", true);
            case "more-starts" -> Map.of("atMost", 20);
            case "availability" -> Map.of("starts", List.of(), "calendarEntry", false);
            case "practitioners" -> Map.of("release", true);
            case "start" -> Map.of("affirmed", List.of());
            case "end" -> Map.of("early", false);
            case "taking-place" -> Map.of("tookPlace", false);
            default -> Map.of();
        };
    }

    private static int call(String endpoint, String role) {
        var method = endpoint.substring(0, endpoint.indexOf(' '));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{id}", "6f1b2c4e-0000-4000-8000-000000000000")
                .replace("{file}", "nothing.ics")
                .replace("{practitionerId}", "6f1b2c4e-0000-4000-8000-000000000002")
                .replace("{participantId}", "6f1b2c4e-0000-4000-8000-000000000001")
                .replace("{exceptionId}", "6f1b2c4e-0000-4000-8000-000000000003");
        var request = request(role).header("Idempotency-Key", "access-" + role).header("If-Match", "\"0\"");
        var body = method.equals("get")
                ? request
                : request.config(TABLES_ARE_TEXT)
                        .contentType(path.equals("/api/v1/roster") ? "text/csv" : "application/json")
                        .body("{}");
        return body.request(method, path).statusCode();
    }

    private static RequestSpecification request(String role) {
        return switch (role) {
            case NOBODY -> RestAssured.given();
            case "service" -> SignedIn.service("notification-service");
            case "practitioner" -> SignedIn.practitioner("practitioner-01");
            default -> SignedIn.as("somebody", role);
        };
    }
}
