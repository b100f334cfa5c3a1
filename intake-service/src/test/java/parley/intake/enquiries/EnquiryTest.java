package parley.intake.enquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Knocking.fromSomewhere;
import static parley.intake.Story.as;
import static parley.intake.Story.person;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.intake.Listed;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.sealing.Shredder;

/// Anybody can ask without a name; whoever has the code has the answer, and nobody knows who that is.
@QuarkusTest
@OnRealGround
class EnquiryTest {

    private static final String OMBUDS = SignIn.token("ombuds-hale", "ombuds");
    private static final String STAFF = SignIn.staff("staff-rosa");

    @Inject
    javax.sql.DataSource cases;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    @Inject
    MovableClock clock;

    @Inject
    Shredder shredder;

    @Inject
    EnquiryDesk desk;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void aQuestionIsAnsweredAndFoundAgainByItsCodeAlone() {
        var question = words("May I bring a friend?");
        var code = ask("OMBUDS", question);
        assertThat(read(code).<String>path("question")).isEqualTo(question);
        assertThat(read(code).<String>path("office")).as("whom to call").isEqualTo("OMBUDS");
        assertThat(read(code).<String>path("answer")).isNull();

        answer(OMBUDS, question, "Yes, of course.").then().statusCode(200);

        assertThat(read(code).<String>path("answer")).isEqualTo("Yes, of course.");
        assertThat(read(code.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAnswerRestsOnTheVersionThatWasRead() {
        var question = words("Who reads this?");
        ask("OMBUDS", question);
        var item = item(OMBUDS, question);

        assertThat(as(OMBUDS)
                        .body(Map.of("answer", "Two of us."))
                        .put("/api/v1/enquiries/{id}/answer", item.get("id"))
                        .statusCode())
                .isEqualTo(428);
        assertThat(as(OMBUDS)
                        .header("If-Match", "\"7\"")
                        .body(Map.of("answer", "Two of us."))
                        .put("/api/v1/enquiries/{id}/answer", item.get("id"))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void neitherOfficeSeesTheQuestionsOfTheOther() {
        var question = words("Is this for the ombuds only?");
        ask("OMBUDS", question);
        var id = item(OMBUDS, question).get("id");

        assertThat(questions(STAFF)).doesNotContain(question);
        assertThat(as(STAFF)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("answer", "No."))
                        .put("/api/v1/enquiries/{id}/answer", id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(STAFF).delete("/api/v1/enquiries/{id}", id).statusCode()).isEqualTo(404);
        assertThat(questions(OMBUDS)).contains(question);
    }

    @Test
    void theCodeIsKeptNowhereAndCannotBeTriedOnAStolenCopy() throws Exception {
        var code = ask("OMBUDS", words("Is the code written down?"));
        var signs = code.replace("-", "");

        var everything = rowsOfEveryTable();

        assertThat(everything)
                .noneMatch(value -> value.contains(signs) || value.contains(code))
                .noneMatch(value -> value.contains(hex(sha256(signs))) || value.contains(hex(sha256(code))));
    }

    @Test
    void nothingIsKeptThatLeadsToWhoAsked() throws SQLException {
        assertThat(columns("enquiry"))
                .as("a new column needs a good reason; none may hold an address, an instant or a name")
                .containsExactlyInAnyOrder(
                        "id uuid",
                        "version bigint",
                        "office text",
                        "code_hash bytea",
                        "changed_on date",
                        "key_version integer",
                        "question bytea",
                        "answer bytea");
    }

    @Test
    void endingForgetsAtOnceAndLooksLikeACodeThatNeverWas() {
        var question = words("Can you forget this?");
        var code = ask("OMBUDS", question);
        var id = UUID.fromString(String.valueOf(item(OMBUDS, question).get("id")));
        assertThat(hasKey(id)).isTrue();

        assertThat(post("ending", Map.of("code", code)).statusCode()).isEqualTo(204);
        shredder.shred();

        assertThat(hasKey(id)).isFalse();
        assertThat(questions(OMBUDS)).doesNotContain(question);
        assertThat(read(code).asString().replaceAll("[0-9a-f]{32}", ""))
                .isEqualTo(read(Code.fresh().shown()).asString().replaceAll("[0-9a-f]{32}", ""));
        assertThat(post("ending", Map.of("code", code)).statusCode()).isEqualTo(404);
    }

    @Test
    void itIsForgottenThirtyDaysAfterItsLastChange() {
        var question = words("How long do you keep this?");
        var code = ask("OMBUDS", question);
        clock.advance(Duration.ofDays(20));
        answer(OMBUDS, question, "Thirty days.").then().statusCode(200);

        clock.advance(Duration.ofDays(29));
        desk.sweep();
        assertThat(read(code).statusCode()).as("29 days after the answer").isEqualTo(200);
        // A little more, for the day on which summer time ends is longer.
        clock.advance(Duration.ofDays(2).plusHours(2));
        desk.sweep();

        assertThat(read(code).statusCode()).isEqualTo(404);
    }

    @Test
    void aNameAfterAllOpensACaseWithWhatWasAsked() {
        var question = words("My lab does not speak to me.");
        var code = ask("CONFLICT_RESOLUTION", question);

        var named = post("request", Map.of("code", code, "requester", person("requester")));

        assertThat(named.statusCode()).isEqualTo(201);
        var caseId = caseWith(named.path("reference"));
        as(STAFF).put("/api/v1/cases/{id}/team/me", caseId).then().statusCode(204);
        assertThat(as(STAFF).get("/api/v1/cases/{id}/words", caseId).<String>path("words"))
                .isEqualTo(question);
        assertThat(read(code).statusCode()).isEqualTo(404);
        assertThat(questions(STAFF)).doesNotContain(question);
    }

    @Test
    void whoGaveANameAfterAllAndDidNotMeanToTakesItBackLikeAnyRequest() {
        var code = ask("CONFLICT_RESOLUTION", words("Or rather not?"));
        var who = person("requester");
        var named = post("request", Map.of("code", code, "requester", who));
        var caseId = caseWith(named.path("reference"));

        var withdrawn = fromSomewhere()
                .body(Map.of("token", named.path("withdrawalToken")))
                .post("/api/v1/requests/withdrawal");

        assertThat(withdrawn.statusCode()).isEqualTo(204);
        assertThat(as(STAFF).get("/api/v1/cases/{id}", caseId).<String>path("state"))
                .isEqualTo("CLOSED");
        assertThat(as(STAFF)
                        .body(Map.of("email", who.getOrDefault("email", "")))
                        .post("/api/v1/cases/search")
                        .<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void aCodeOpensOneCaseHoweverOftenItIsSentAtOnce() throws Exception {
        var code = ask("CONFLICT_RESOLUTION", words("Once?"));
        var calls = new ArrayList<Callable<Integer>>();
        for (var count = 0; count < 8; count++) {
            calls.add(() -> post("request", Map.of("code", code, "requester", person("requester")))
                    .statusCode());
        }

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(calls)) {
                statuses.add(done.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status != 201)).containsOnly(404);
    }

    @Test
    void withoutAWayToReachThemNoCaseOpensAndTheQuestionStays() {
        var code = ask("CONFLICT_RESOLUTION", words("And without an address?"));

        var refused = post("request", Map.of("code", code, "requester", Map.of("name", "Robin")));

        assertThat(refused.<String>path("code")).isEqualTo("contact-missing");
        assertThat(read(code).statusCode()).isEqualTo(200);
    }

    private static String words(String question) {
        return question + " " + UUID.randomUUID();
    }

    private static String ask(String office, String question) {
        var asked = fromSomewhere()
                .body(Map.of("office", office, "question", question))
                .post("/api/v1/enquiries");
        asked.then().statusCode(201);
        return asked.path("code");
    }

    private static Response read(String code) {
        return post("reading", Map.of("code", code));
    }

    private static Response post(String what, Map<String, ?> body) {
        return fromSomewhere().body(body).post("/api/v1/enquiries/" + what);
    }

    private static Response answer(String staff, String question, String answer) {
        var item = item(staff, question);
        return as(staff)
                .header("If-Match", "\"" + item.get("version") + "\"")
                .body(Map.of("answer", answer))
                .put("/api/v1/enquiries/{id}/answer", item.get("id"));
    }

    private static Map<String, Object> item(String staff, String question) {
        return list(staff).stream()
                .filter(one -> question.equals(one.get("question")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> questions(String staff) {
        return list(staff).stream().map(one -> one.get("question")).toList();
    }

    private static List<Map<String, Object>> list(String staff) {
        return as(staff).get("/api/v1/enquiries?limit=200").path("items");
    }

    private static UUID caseWith(String reference) {
        return Listed.all(STAFF, "/api/v1/cases").stream()
                .filter(one -> reference.equals(one.get("reference")))
                .map(one -> UUID.fromString(String.valueOf(one.get("id"))))
                .findFirst()
                .orElseThrow();
    }

    private boolean hasKey(UUID owner) {
        try (var connection = keys.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from data_key where owner = '" + owner + "'")) {
            rows.next();
            return rows.getLong(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> columns(String table) throws SQLException {
        return column("select column_name || ' ' || replace(data_type, 'character varying', 'text')"
                + " from information_schema.columns where table_name = '" + table + "'");
    }

    private List<String> rowsOfEveryTable() throws SQLException {
        var all = new ArrayList<String>();
        for (var table : column("select table_name from information_schema.tables where table_schema = 'public'")) {
            all.addAll(column("select t::text from \"" + table + "\" t"));
        }
        return all;
    }

    private List<String> column(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = cases.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
