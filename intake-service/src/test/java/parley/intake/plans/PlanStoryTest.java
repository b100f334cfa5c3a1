package parley.intake.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.cases.PlanApproved;
import parley.events.cases.PlanReturned;
import parley.events.cases.PlanSubmitted;
import parley.intake.Broker;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;
import parley.intake.cases.DailyWork;
import parley.intake.sealing.Shredder;
import parley.intake.sealing.Unsealed;

/// The plan of a circle, from its first words to the day after its last day.
@QuarkusTest
@OnRealGround
class PlanStoryTest {

    private static final String CHAIR = SignIn.token("chair-amara", "chair");
    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    @Inject
    MovableClock clock;

    @Inject
    Shredder shredder;

    @Inject
    DailyWork batch;

    @Inject
    javax.sql.DataSource database;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void staffWriteThePlanAndTheChairApprovesAndFollowsIt() throws IOException {
        var story = Story.circle(false).held();

        var written = write(story, "\"0\"", body(false, item("Milo mends the door.", 10), item("Ana is heard.", 20)));
        var submitted = submit(story);
        var id = submitted.<String>path("id");
        var approved = decide(id, "APPROVE", null);
        var done = as(CHAIR).body(Map.of("done", true)).put("/api/v1/plans/{id}/items/2/done", id);

        assertThat(written.<String>path("state")).isEqualTo("DRAFT");
        assertThat(submitted.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(approved.<String>path("state")).isEqualTo("APPROVED");
        assertThat(done.<List<Boolean>>path("items.done")).containsExactly(false, true);
        assertThat(plan(story).<List<String>>path("items.text"))
                .containsExactly("Milo mends the door.", "Ana is heard.");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broker.announcedAbout(story.caseId()))
                .anySatisfy(fact -> assertThat(fact).isInstanceOfSatisfying(PlanSubmitted.class, it -> {
                    assertThat(it.planId()).hasToString(id);
                    assertThat(it.revision()).isEqualTo(1);
                }))
                .anySatisfy(fact -> assertThat(fact).isInstanceOf(PlanApproved.class)));
    }

    @Test
    void whatTheChairReturnsIsWorkedOnAndHandedOverAgain() {
        var story = submitted();
        var id = plan(story).<String>path("id");

        decide(id, "RETURN", "Who pays?").then().statusCode(200);

        assertThat(listed()).doesNotContain(id);
        assertThat(as(CHAIR).get("/api/v1/plans/{id}", id).statusCode()).isEqualTo(404);
        assertThat(plan(story).<String>path("note")).isEqualTo("Who pays?");
        write(story, plan(story).header("ETag"), body(false, item("Milo pays.", 9)))
                .then()
                .statusCode(200);
        submit(story).then().statusCode(200);
        assertThat(as(CHAIR).get("/api/v1/plans/{id}", id).<List<String>>path("items.text"))
                .containsExactly("Milo pays.");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broker.announcedAbout(story.caseId()))
                .anySatisfy(fact -> assertThat(fact).isInstanceOf(PlanReturned.class))
                .anySatisfy(fact -> assertThat(fact)
                        .isInstanceOfSatisfying(PlanSubmitted.class, it -> assertThat(it.revision())
                                .isEqualTo(2))));
    }

    @Test
    void theChairSeesWhatIsPlannedAndNothingElse() throws IOException {
        var story = submitted();
        var id = plan(story).<String>path("id");

        var answers = List.of(
                as(CHAIR).get("/api/v1/plans?limit=200"),
                as(CHAIR).get("/api/v1/plans/{id}", id),
                decide(id, "APPROVE", "Well done."),
                as(CHAIR).body(Map.of("done", true)).put("/api/v1/plans/{id}/items/1/done", id));

        for (var answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(fields(answer))
                    .isSubsetOf("items", "next", "id", "state", "version", "number", "text", "dueOn", "done");
            assertThat(answer.asString() + answer.headers())
                    .doesNotContain(story.caseId().toString())
                    .doesNotContain(story.read().<String>path("reference"))
                    .doesNotContain("CONFLICT_RESOLUTION", "people.example", "requester", "causer", "neighbour")
                    .doesNotContain(
                            story.person(0).toString(),
                            story.person(1).toString(),
                            story.person(2).toString());
        }
        for (var elsewhere : List.of(
                "/api/v1/cases",
                "/api/v1/cases/" + story.caseId(),
                "/api/v1/cases/" + story.caseId() + "/plan",
                "/api/v1/cases/" + story.caseId() + "/words",
                "/api/v1/cases/" + story.caseId() + "/handouts",
                "/api/v1/cases/" + story.caseId() + "/participants/" + story.person(0) + "/contact")) {
            assertThat(as(CHAIR).get(elsewhere).statusCode()).as(elsewhere).isEqualTo(403);
        }
    }

    @Test
    void theChairDoesNotSeeADraft() {
        var story = Story.circle(false).held();
        write(story, "\"0\"", body(false, item("Milo mends the door.", 10)));
        var id = plan(story).<String>path("id");

        assertThat(listed()).doesNotContain(id);
        assertThat(as(CHAIR).get("/api/v1/plans/{id}", id).statusCode()).isEqualTo(404);
        assertThat(decide(id, "\"1\"", "APPROVE", null).statusCode()).isEqualTo(404);
    }

    @Test
    void aChairWhoIsInTheCaseDoesNotSeeItsPlan() {
        var email = "chair-" + UUID.randomUUID() + "@office.example";
        var harmed = new HashMap<>(Story.person("requester"));
        harmed.put("email", email);
        var story = Story.circle(harmed, false).held();
        write(story, "\"0\"", body(false, item("Milo mends the door.", 10)));
        var id = submit(story).<String>path("id");
        var own = SignIn.tokenOf("chair-own", email, "chair");

        assertThat(as(own).get("/api/v1/plans?limit=200").<List<String>>path("items.id"))
                .doesNotContain(id);
        assertThat(as(own).get("/api/v1/plans/{id}", id).statusCode()).isEqualTo(404);
        assertThat(as(own).header("If-Match", "\"2\"")
                        .body(Map.of("decision", "APPROVE"))
                        .put("/api/v1/plans/{id}/decision", id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(listed()).as("for another Chair it is there").contains(id);
    }

    @Test
    void onlyWhoJoinedTheCaseReadsOrChangesItsPlan() {
        var story = submitted();
        var colleague = SignIn.staff("staff-tomas");
        var plan = "/api/v1/cases/" + story.caseId() + "/plan";
        var body = body(false, item("Milo mends the door.", 10));

        assertThat(as(colleague).get(plan).<String>path("code")).isEqualTo("join-the-case");
        assertThat(as(colleague)
                        .header("If-Match", "\"2\"")
                        .body(body)
                        .put(plan)
                        .<String>path("code"))
                .isEqualTo("join-the-case");
        assertThat(as(colleague)
                        .header("If-Match", "\"2\"")
                        .put(plan + "/submission")
                        .<String>path("code"))
                .isEqualTo("join-the-case");
        as(colleague).put("/api/v1/cases/{id}/team/me", story.caseId());
        assertThat(as(colleague).get(plan).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyACircleHasAPlan() {
        var story = Story.accepted();

        assertThat(plan(story).<String>path("code")).isEqualTo("plan-only-for-circles");
        assertThat(write(story, "\"0\"", body(false, item("Milo mends the door.", 10)))
                        .<String>path("code"))
                .isEqualTo("plan-only-for-circles");
    }

    @Test
    void noPlanIsHandedOverBeforeTheCircleHasMet() {
        var story = Story.circle(false);
        write(story, "\"0\"", body(false, item("Milo mends the door.", 10)));

        assertThat(submit(story).<String>path("code")).isEqualTo("no-session-was-held");
        story.held();
        assertThat(submit(story).statusCode()).isEqualTo(200);
    }

    @Test
    void whileAProceedingRunsThePlanMeetsItsTerms() {
        var story = Story.circle(true).held();
        write(story, "\"0\"", body(false, item("Milo mends the door.", 10)));

        assertThat(submit(story).<String>path("code")).isEqualTo("sanction-terms-not-met");
        write(story, plan(story).header("ETag"), body(true, item("Milo mends the door.", 10)));
        assertThat(submit(story).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyChangesWhatTheyHaveNotSeenOrWhatTheChairHas() {
        var story = Story.circle(false).held();
        var body = body(false, item("Milo mends the door.", 10));

        assertThat(write(story, null, body).statusCode()).isEqualTo(428);
        assertThat(write(story, "\"0\"", body).statusCode()).isEqualTo(200);
        assertThat(write(story, "\"0\"", body).statusCode()).isEqualTo(412);
        var submitted = submit(story);
        assertThat(write(story, submitted.header("ETag"), body).<String>path("code"))
                .isEqualTo("plan-is-with-the-chair");
        var id = submitted.<String>path("id");
        assertThat(decide(id, "\"1\"", "APPROVE", null).statusCode()).isEqualTo(412);
        decide(id, "APPROVE", null).then().statusCode(200);
        assertThat(decide(id, "RETURN", null).<String>path("code")).isEqualTo("plan-is-approved");
        assertThat(write(story, plan(story).header("ETag"), body).<String>path("code"))
                .isEqualTo("plan-is-approved");
    }

    @Test
    void aPlanHoldsThirtyThingsAtMostAndNoneOfThemFarAway() {
        var story = Story.circle(false);
        var many = IntStream.range(0, 31).mapToObj(i -> item("Thing " + i, 10)).toList();

        assertThat(write(story, "\"0\"", Map.of("sanctionTermsMet", false, "items", many))
                        .statusCode())
                .isEqualTo(422);
        assertThat(write(story, "\"0\"", Map.of("sanctionTermsMet", false, "items", List.of()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(write(story, "\"0\"", body(false, item("x".repeat(1001), 10)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(write(story, "\"0\"", body(false, item("Milo mends the door.", 800)))
                        .<String>path("code"))
                .isEqualTo("plan-date-too-far");
    }

    @Test
    void whoeverStopsTakesThePlanBackFromTheChair() {
        var story = submitted(Story.circleOfFour().held());
        var id = plan(story).<String>path("id");
        var tag = as(CHAIR).get("/api/v1/plans/{id}", id).header("ETag");

        story.withdraws(3).then().statusCode(204);

        assertThat(story.state()).isEqualTo("CONVENING");
        assertThat(plan(story).<String>path("state")).isEqualTo("RETURNED");
        assertThat(submit(story).<String>path("code")).isEqualTo("plan-needs-everybody");
        assertThat(listed()).doesNotContain(id);
        assertThat(decide(id, tag, "APPROVE", null).statusCode()).isEqualTo(404);
    }

    @Test
    void aPlanThatIsNotApprovedEndsWithItsCase() throws SQLException {
        var story = submitted();
        var id = plan(story).<String>path("id");

        assertThat(keyIsThere(id)).isTrue();
        close(story);

        assertThat(listed()).doesNotContain(id);
        assertThat(rows(id)).isZero();
        shredder.shred();
        assertThat(keyIsThere(id)).isFalse();
    }

    @Test
    void anApprovedPlanOutlivesItsCaseUntilItsLastDayIsOver() throws SQLException {
        var story = submitted();
        var id = plan(story).<String>path("id");
        var lastDay = LocalDate.parse(plan(story).<String>path("items[0].dueOn"));
        decide(id, "APPROVE", null).then().statusCode(200);
        close(story);

        clock.advance(Duration.between(clock.instant(), lastDay.atTime(23, 59).atZone(CAMPUS)));
        shredder.shred();

        assertThat(as(CHAIR).get("/api/v1/plans/{id}", id).<List<String>>path("items.text"))
                .containsExactly("Milo mends the door.");

        clock.advance(Duration.ofMinutes(2));
        assertThat(as(CHAIR).get("/api/v1/plans/{id}", id).statusCode())
                .as("even before its key is gone")
                .isEqualTo(404);
        shredder.shred();

        assertThat(rows(id)).isZero();
        assertThat(keyIsThere(id)).isFalse();
    }

    @Test
    void aPlanThatIsBeingWorkedOnKeepsItsCaseOpenAndAnApprovedOneDoesNot() {
        var story = Story.circle(false).held();
        write(story, "\"0\"", body(false, item("Milo mends the door.", 60)));
        clock.advance(Duration.ofDays(9));
        batch.now();
        assertThat(story.state()).isEqualTo("CONSIDERING");

        var id = submit(story).<String>path("id");
        batch.now();
        assertThat(story.state()).isEqualTo("CONSIDERING");

        decide(id, "APPROVE", null).then().statusCode(200);
        batch.now();
        assertThat(story.state()).isEqualTo("CLOSED");
        assertThat(listed()).contains(id);
    }

    @Test
    void nothingOfAPlanIsReadableInTheTables() throws SQLException {
        assertThat(stored(returned())).doesNotContain("Milo", "door", "again");
    }

    @Test
    void theSearchFindsAPlanThatIsNotSealed() throws SQLException {
        var ids = new ArrayList<String>();
        Unsealed.during(() -> ids.add(returned()));

        assertThat(stored(ids.getFirst())).contains("Milo mends the door.", "Milo again.");
    }

    private String returned() {
        var id = plan(submitted()).<String>path("id");
        decide(id, "RETURN", "Milo again.").then().statusCode(200);
        return id;
    }

    private String stored(String id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select p::text || encode(sealed, 'escape') || encode(note_sealed, 'escape')"
                                + " from plan p where id = ?")) {
            query.setObject(1, UUID.fromString(id));
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private Story submitted() {
        return submitted(Story.circle(false).held());
    }

    private static Story submitted(Story story) {
        write(story, "\"0\"", body(false, item("Milo mends the door.", 10)))
                .then()
                .statusCode(200);
        submit(story).then().statusCode(200);
        return story;
    }

    private static Response plan(Story story) {
        return as(story.staff()).get("/api/v1/cases/{id}/plan", story.caseId());
    }

    private static Response write(Story story, @Nullable String ifMatch, Map<String, Object> body) {
        var request = as(story.staff());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(body).put("/api/v1/cases/{id}/plan", story.caseId());
    }

    private static Response submit(Story story) {
        return as(story.staff())
                .header("If-Match", plan(story).header("ETag"))
                .put("/api/v1/cases/{id}/plan/submission", story.caseId());
    }

    private static void close(Story story) {
        as(story.staff())
                .header("If-Match", story.etag())
                .put("/api/v1/cases/{id}/closing", story.caseId())
                .then()
                .statusCode(200);
    }

    private static Response decide(String id, String decision, @Nullable String note) {
        return decide(id, as(CHAIR).get("/api/v1/plans/{id}", id).header("ETag"), decision, note);
    }

    private static Response decide(String id, String ifMatch, String decision, @Nullable String note) {
        var body = new HashMap<String, Object>(Map.of("decision", decision));
        if (note != null) {
            body.put("note", note);
        }
        return as(CHAIR).header("If-Match", ifMatch).body(body).put("/api/v1/plans/{id}/decision", id);
    }

    private static List<String> listed() {
        return as(CHAIR).get("/api/v1/plans?limit=200").path("items.id");
    }

    @SafeVarargs
    private static Map<String, Object> body(boolean termsMet, Map<String, Object>... items) {
        return Map.of("sanctionTermsMet", termsMet, "items", List.of(items));
    }

    private static Map<String, Object> item(String text, int days) {
        return Map.of(
                "text", text, "dueOn", LocalDate.now(CAMPUS).plusDays(days).toString());
    }

    private static Set<String> fields(Response answer) throws IOException {
        var found = new TreeSet<String>();
        collect(new ObjectMapper().readTree(answer.asString()), found);
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        node.properties().forEach(field -> found.add(field.getKey()));
        node.forEach(child -> collect(child, found));
    }

    private int rows(String id) throws SQLException {
        return count(database, "select count(*) from plan where id = ?", id);
    }

    private boolean keyIsThere(String id) throws SQLException {
        return count(keys, "select count(*) from data_key where owner = ?", id) > 0;
    }

    private static int count(javax.sql.DataSource database, String query, String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, UUID.fromString(id));
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }
}
