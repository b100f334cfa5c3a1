package parley.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;
import static parley.intake.Story.person;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What holds for the whole interface, whatever it is about.
@QuarkusTest
@OnRealGround
class ConventionsTest {

    @Inject
    javax.sql.DataSource database;

    @Test
    void anEditNeedsTheVersionItRestsOn() {
        var story = Story.opened();
        var outcome = Map.of("outcome", "REFERRED");

        var without = as(story.staff()).body(outcome).put("/api/v1/cases/{id}/screening", story.caseId());
        var stale = as(story.staff())
                .header("If-Match", "\"99\"")
                .body(outcome)
                .put("/api/v1/cases/{id}/screening", story.caseId());

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo(story.etag());
        assertThat(as(story.staff())
                        .header("If-Match", stale.header("ETag"))
                        .body(outcome)
                        .put("/api/v1/cases/{id}/screening", story.caseId())
                        .<String>path("state"))
                .isEqualTo("CLOSED");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var story = Story.opened();
        var etag = story.etag();

        assertThat(as(story.staff())
                        .header("If-None-Match", etag)
                        .get("/api/v1/cases/{id}", story.caseId())
                        .statusCode())
                .isEqualTo(304);
        story.screened();
        assertThat(as(story.staff())
                        .header("If-None-Match", etag)
                        .get("/api/v1/cases/{id}", story.caseId())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyAnswerOfAPersonMovesTheVersion() {
        var story = Story.convening().names("other");
        var before = story.etag();

        story.saysYes(1);

        assertThat(story.etag()).isNotEqualTo(before);
    }

    @Test
    void theSameKeyOpensOneCaseOnly() throws SQLException {
        var key = UUID.randomUUID().toString();
        var staff = SignIn.staff("staff-rosa");
        var body =
                Map.of("channel", "EMAIL", "firstContactAt", "2026-11-20T10:00:00Z", "requester", person("requester"));

        var first = as(staff).header("Idempotency-Key", key).body(body).post("/api/v1/cases");
        var again = as(staff).header("Idempotency-Key", key).body(body).post("/api/v1/cases");
        var other = as(staff)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "channel", "PHONE", "firstContactAt", "2026-11-20T10:00:00Z", "requester", person("another")))
                .post("/api/v1/cases");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("code")).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aFieldThatIsWrongIsPointedAt() {
        var refused = Story.open(SignIn.staff("staff-rosa"), Map.of("email", "not an address"), null);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<String>path("type")).isEqualTo("/problems/invalid-field");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("#/requester/email");
        assertThat(refused.asString()).doesNotContain("not an address");
    }

    @Test
    void somebodyMustBeReachable() {
        var refused = Story.open(SignIn.staff("staff-rosa"), Map.of("name", "Robin"), null);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("contact-missing");
    }

    @Test
    void theFirstContactLiesBehindUs() {
        var refused = as(SignIn.staff("staff-rosa"))
                .body(Map.of(
                        "channel",
                        "EMAIL",
                        "firstContactAt",
                        Instant.now().plus(Duration.ofDays(1)).toString(),
                        "requester",
                        person("requester")))
                .post("/api/v1/cases");

        assertThat(refused.<String>path("code")).isEqualTo("not-yet-happened");
    }

    @Test
    void anOfferingNobodyAnnouncedCannotBeChosen() {
        var story = Story.opened();

        var refused = as(story.staff())
                .header("If-Match", story.etag())
                .body(Map.of("outcome", "SUITABLE", "offering", "levitation"))
                .put("/api/v1/cases/{id}/screening", story.caseId());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("offering-unknown");
    }

    @Test
    void nobodyIsNamedBeforeTheRequesterHasAgreed() {
        var story = Story.opened();

        assertThat(story.naming(person("other"), "OFFICE").<String>path("code")).isEqualTo("not-screened");
        story.screened();
        assertThat(story.naming(person("other"), "OFFICE").<String>path("code")).isEqualTo("requester-has-not-agreed");
    }

    @Test
    void aPersonIsInACaseOnce() {
        var other = person("other");
        var story = Story.convening().names(other);

        assertThat(story.naming(other, "OFFICE").<String>path("code")).isEqualTo("already-takes-part");
    }

    @Test
    void whoTheRequesterApproachesIsAskedOnlyWhenStaffSaySo() {
        var story = Story.convening();
        var named = story.naming(person("other"), "REQUESTER");
        var id = UUID.fromString(named.path("id"));

        assertThat(claim(story, id)).isEqualTo(410);
        as(story.staff())
                .put("/api/v1/cases/{id}/participants/{pid}/invitation", story.caseId(), id)
                .then()
                .statusCode(200);
        assertThat(claim(story, id)).isEqualTo(200);
    }

    @Test
    void aListIsReadPageByPage() {
        var staff = SignIn.staff("staff-rosa");
        var opened = new ArrayList<String>();
        for (var count = 0; count < 5; count++) {
            opened.addFirst(Story.opened().caseId().toString());
        }

        var first = as(staff).get("/api/v1/cases?limit=3&state=SCREENING");
        var second = as(staff).get("/api/v1/cases?limit=2&state=SCREENING&cursor=" + first.path("next"));

        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(first.<List<String>>path("items.id")).isEqualTo(opened.subList(0, 3));
        assertThat(second.<List<String>>path("items.id")).isEqualTo(opened.subList(3, 5));
    }

    @Test
    void theTraceOfARequestGoesOnInTheEvent() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var opened = given().auth()
                .oauth2(SignIn.staff("staff-rosa"))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType("application/json")
                .body(Map.of(
                        "channel", "EMAIL", "firstContactAt", "2026-11-20T10:00:00Z", "requester", person("requester")))
                .post("/api/v1/cases");
        var caseId = UUID.fromString(opened.path("id"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broker.heardAbout(caseId))
                .singleElement()
                .satisfies(one -> assertThat(one.envelope().traceparent())
                        .hasValueSatisfying(parent -> assertThat(parent).contains(trace))));
    }

    @Test
    void onlyAHashOfALinkIsKept() throws SQLException {
        var secret = Story.opened().secret(0);

        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select count(*) from link where length(secret_hash) <> 32""")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void aReferenceTellsNothingAndCanBeSpoken() {
        assertThat(Story.opened().read().<String>path("reference"))
                .matches("[2-9A-Z]{4}-[2-9A-Z]{4}")
                .doesNotContainPattern("[AEIOU018BSZ]");
    }

    @Test
    void aPersonIsTheSameInEveryCaseOfAnOfficeAndAnotherInTheOther() {
        var robin = person("robin");
        var one = Story.opened(SignIn.staff("staff-rosa"), robin);
        var two = Story.opened(SignIn.staff("staff-rosa"), robin);
        var ombuds = Story.opened(SignIn.token("ombuds-hale", "ombuds"), robin);

        assertThat(personBehind(one)).isEqualTo(personBehind(two)).isNotEqualTo(personBehind(ombuds));
    }

    private static String personBehind(Story story) {
        return as(SignIn.service("scheduling-service"))
                .body(Map.of("token", story.session(0)))
                .post("/internal/v1/participant-sessions/introspection")
                .path("personId");
    }

    private static int claim(Story story, UUID who) {
        return as(SignIn.service("notification-service"))
                .body(Map.of(
                        "letterId",
                        UUID.randomUUID(),
                        "kind",
                        "INVITATION",
                        "caseId",
                        story.caseId(),
                        "participantId",
                        who))
                .post("/internal/v1/letter-claims")
                .statusCode();
    }
}
