package parley.outbox.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.local.testing.Backing;

@Tag("edge")
@QuarkusTest
@QuarkusTestResource(value = Backing.class, initArgs = @ResourceArg(name = "service", value = "outbox_sample"))
class InQuarkusTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Notes notes;

    @Inject
    DataSource dataSource;

    private final UUID caseId = UUID.randomUUID();

    @AfterEach
    void freeTheListener() {
        LetterListener.BEYOND_ME.clear();
    }

    @Test
    void refusesAnAnnouncementOutsideATransaction() {
        assertThatThrownBy(() -> notes.announce(caseId, Office.OMBUDS)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsAnAnnouncementThatIsRolledBack() {
        assertThatThrownBy(() -> notes.writeAndFail(caseId)).isInstanceOf(IllegalArgumentException.class);

        notes.write(caseId, Office.CONFLICT_RESOLUTION);

        await().atMost(SOON).untilAsserted(() -> assertThat(heard()).containsExactly(1L));
    }

    @Test
    @TestSecurity(user = "staff-rosa", roles = "staff")
    void carriesAFactAndItsTraceFromARequestToAnotherServicesEffect() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType(ContentType.JSON)
                .body(writing(false))
                .post("/notes")
                .then()
                .statusCode(201);

        await().atMost(SOON).untilAsserted(() -> assertThat(heard()).containsExactly(1L));
        assertThat(texts("select traceparent from heard where case_id = ?"))
                .singleElement()
                .asString()
                .contains(trace);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(longs("select count(*) from outbox where subject = ?::text"))
                        .as("the relay deletes the row once the broker has it, which may be after it was heard")
                        .containsExactly(0L));
    }

    @Test
    @TestSecurity(user = "staff-rosa", roles = "staff")
    void answersARepeatedRequestWithoutDoingItAgain() {
        var key = UUID.randomUUID().toString();

        var first = post(key, false);
        var second = post(key, false);

        assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(201, 201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.body().asString()).isEmpty();
        assertThat(longs("select count(*) from note where case_id = ?")).containsExactly(1L);
    }

    @Test
    @TestSecurity(user = "staff-rosa", roles = "staff")
    void refusesAKeyThatCameWithAnotherRequest() {
        var key = UUID.randomUUID().toString();
        post(key, false).then().statusCode(201);

        var other = given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("caseId", UUID.randomUUID(), "office", Office.OMBUDS))
                .post("/notes");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("idempotency-key-reused");
        assertThat(longs("select count(*) from note where case_id = ?")).containsExactly(1L);
    }

    @Test
    @TestSecurity(user = "staff-rosa", roles = "staff")
    void doesARequestAgainThatFailedBefore() {
        var key = UUID.randomUUID().toString();
        post(key, true).then().statusCode(500);

        given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(writing(false))
                .post("/notes")
                .then()
                .statusCode(201);

        assertThat(longs("select count(*) from note where case_id = ?")).containsExactly(1L);
    }

    @Test
    @TestSecurity(user = "staff-rosa", roles = "staff")
    void refusesAnUnusableKey() {
        post("k".repeat(65), false).then().statusCode(400);
        post("with blank", false).then().statusCode(400);
        assertThat(longs("select count(*) from note where case_id = ?")).containsExactly(0L);
    }

    @Test
    @TestSecurity(user = "staff-rosa", roles = "staff")
    void refusesAKeyWhoseRequestIsStillBeingAnswered() {
        var key = UUID.randomUUID().toString();
        NoteResource.PERMITS.acquireUninterruptibly(1000);
        try {
            var first = CompletableFuture.supplyAsync(() -> post(key, false).statusCode());
            await().atMost(SOON).until(NoteResource.PERMITS::hasQueuedThreads);

            assertThat(post(key, false).statusCode()).isEqualTo(409);

            NoteResource.PERMITS.release(1000);
            assertThat(first.join()).isEqualTo(201);
            assertThat(post(key, false).statusCode()).isEqualTo(201);
        } finally {
            NoteResource.PERMITS.drainPermits();
            NoteResource.PERMITS.release(1000);
        }
        assertThat(longs("select count(*) from note where case_id = ?")).containsExactly(1L);
    }

    @Test
    @TestSecurity(user = "staff-rosa", roles = "staff")
    void keepsWhatCannotTakeEffectUntilSomebodyDecides() {
        LetterListener.BEYOND_ME.add(caseId);
        notes.write(caseId, Office.CONFLICT_RESOLUTION);
        notes.write(caseId, Office.CONFLICT_RESOLUTION);
        var dead = await().atMost(SOON).until(() -> idOf("dead-letters"), id -> !id.isEmpty());
        var parked = await().atMost(SOON).until(() -> idOf("parked"), id -> !id.isEmpty());
        assertThat(heard()).isEmpty();
        given().get("/api/v1/operations/dead-letters")
                .then()
                .body(org.hamcrest.Matchers.not(containsString(LetterListener.WORDS)));

        given().post("/api/v1/operations/parked/" + parked + "/redrive").then().statusCode(409);
        LetterListener.BEYOND_ME.clear();
        given().post("/api/v1/operations/dead-letters/" + dead + "/redrive")
                .then()
                .statusCode(200)
                .body("outcome", org.hamcrest.Matchers.equalTo("SETTLED"));

        assertThat(heard()).containsExactly(1L, 2L);
        given().post("/api/v1/operations/dead-letters/" + dead + "/redrive")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "staff-rosa", roles = "staff")
    void doesNotShowStaffThatACaseOfTheOtherOfficeExists() {
        LetterListener.BEYOND_ME.add(caseId);
        notes.write(caseId, Office.OMBUDS);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(longs("select count(*) from inbox_held where subject = ?::text"))
                        .containsExactly(1L));
        var id = texts("select event_id::text from inbox_held where subject = ?::text")
                .getFirst();

        assertThat(idOf("dead-letters")).isEmpty();
        given().post("/api/v1/operations/dead-letters/" + id + "/skip").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "practitioner-01", roles = "practitioner")
    void keepsOperationsFromOthers() {
        for (var path : List.of("outbox", "parked", "dead-letters")) {
            given().get("/api/v1/operations/" + path).then().statusCode(403);
            given().post("/api/v1/operations/" + path + "/" + caseId + "/skip")
                    .then()
                    .statusCode(403);
            given().post("/api/v1/operations/" + path + "/" + caseId + "/redrive")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    @TestSecurity(user = "ops-kim", roles = "operator")
    void tellsHowMuchWaits() {
        given().get("/api/v1/operations/outbox").then().statusCode(200).body(containsString("oldestSeconds"));
        given().get("/q/metrics")
                .then()
                .body(containsString("parley_outbox_oldest_seconds"))
                .body(containsString("parley_outbox_depth"))
                .body(containsString("parley_inbox_parked"))
                .body(containsString("parley_inbox_dead"));
    }

    private Response post(String key, boolean fails) {
        return given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(writing(fails))
                .post("/notes");
    }

    private Map<String, Object> writing(boolean fails) {
        return Map.of("caseId", caseId, "office", Office.CONFLICT_RESOLUTION, "fails", fails);
    }

    private String idOf(String kind) {
        var id = given().get("/api/v1/operations/" + kind + "?limit=200")
                .jsonPath()
                .getString("items.find { it.subject == '" + caseId + "' }?.id");
        return id == null ? "" : id;
    }

    private List<Long> heard() {
        return longs("select sequence from heard where case_id = ? order by sequence");
    }

    private List<Long> longs(String sql) {
        return texts(sql).stream().map(Long::valueOf).toList();
    }

    private List<String> texts(String sql) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, caseId);
            try (var row = query.executeQuery()) {
                var found = new java.util.ArrayList<String>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
