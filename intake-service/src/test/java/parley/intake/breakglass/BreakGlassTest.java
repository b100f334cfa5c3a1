package parley.intake.breakglass;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;
import static parley.intake.Story.person;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.cases.BreakGlassOpened;
import parley.events.cases.CaseForgotten;
import parley.events.letters.FailureCause;
import parley.events.letters.LetterFailed;
import parley.events.letters.LetterKind;
import parley.events.letters.LetterSent;
import parley.events.letters.RecipientKind;
import parley.intake.Broker;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;

/// A case can be opened when somebody is in danger, by a person with a name, for some hours, and not unseen.
@QuarkusTest
@OnRealGround
class BreakGlassTest {

    private static final String ROSA = SignIn.staff("staff-rosa");
    private static final String LEE = SignIn.token("director-lee", "director");
    private static final String HALE = SignIn.token("ombuds-hale", "ombuds");

    @Inject
    javax.sql.DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    BreakGlassDesk desk;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void whoOpensReadsWhatIsSealedAndNobodyElseDoes() {
        var matter = opened("I am afraid of what he will do.");
        var opening = open(LEE, matter.<String>path("reference"));
        var file = opening.header("Location");

        assertThat(opening.statusCode()).isEqualTo(201);
        assertThat(as(LEE).get(file).<String>path("words")).isEqualTo("I am afraid of what he will do.");
        assertThat(as(LEE).get(file).<List<String>>path("people.contact.name")).containsExactly("requester");
        assertThat(as(ROSA).get(file).statusCode()).isEqualTo(404);
        assertThat(as(HALE).get(file).statusCode()).isEqualTo(404);
    }

    @Test
    void itClosesByItselfAfterFourHoursAndForgetsWhoItWas() throws SQLException {
        var matter = opened("Words.");
        var opening = open(LEE, matter.<String>path("reference"));
        var file = opening.header("Location");
        clock.advance(Duration.ofHours(4).minusMinutes(1));
        assertThat(as(LEE).get(file).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(1));
        assertThat(as(LEE).get(file).statusCode()).isEqualTo(404);

        desk.sweep();

        assertThat(strings("select opened_by from break_glass where id = '" + opening.path("id") + "'"))
                .containsExactly("null");
        assertThat(strings("select l::text from break_glass_log l")).noneMatch(row -> row.contains("director-lee"));
    }

    @Test
    void theSecondPersonIsToldWithTheHeadOfTheLog() {
        var matter = opened("Words.");
        var caseId = UUID.fromString(matter.path("id"));

        var opening = open(ROSA, matter.<String>path("reference"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broker.announcedAbout(caseId))
                .last()
                .isInstanceOfSatisfying(BreakGlassOpened.class, told -> {
                    assertThat(told.grantId()).isEqualTo(UUID.fromString(opening.path("id")));
                    assertThat(told.entry()).isEqualTo(opening.<Integer>path("entry"));
                    assertThat(told.endsAt()).isEqualTo(Instant.parse(opening.path("endsAt")));
                    assertThat(verdict(LEE, told.entry(), told.head())).isEqualTo("INTACT");
                    assertThat(verdict(LEE, told.entry(), inGroups(told.head())))
                            .isEqualTo("INTACT");
                }));
    }

    @Test
    void withNobodyElseToTellItDoesNotOpen() {
        var matter = opened("Words.");

        var refused = open(
                SignIn.tokenOf("staff-second", "Second@office.example", "staff"), matter.<String>path("reference"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("second-person-missing");
        assertThat(record(matter.path("id"))).isEmpty();
    }

    @Test
    void whoIsInACaseCannotOpenIt() {
        var email = "tomas-" + UUID.randomUUID() + "@office.example";
        var story = Story.opened(ROSA, Map.of("name", "Tomas", "email", email));

        var refused =
                open(SignIn.tokenOf("staff-tomas", email, "staff"), story.read().path("reference"));

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(record(story.caseId().toString())).isEmpty();
    }

    @Test
    void noOfficeOpensACaseOfTheOther() {
        var matter = opened("Words.");
        var theirs = Story.open(HALE, person("visitor"), "Words.").<String>path("reference");

        assertThat(open(HALE, matter.<String>path("reference")).statusCode()).isEqualTo(404);
        assertThat(open(LEE, theirs).statusCode()).isEqualTo(404);
        assertThat(open(ROSA, theirs).statusCode()).isEqualTo(404);
        assertThat(open(HALE, theirs).statusCode()).isEqualTo(201);
    }

    @Test
    void thereAreTwoGroundsAndNoRoomForWords() {
        var matter = opened("Words.");

        var refused = as(ROSA).body(Map.of("caseReference", matter.<String>path("reference"), "ground", "CURIOSITY"))
                .post("/api/v1/break-glass");

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void theCasesOwnRecordShowsThatItWasOpenedAndWhen() {
        var matter = opened("Words.");
        var opening = open(LEE, matter.<String>path("reference"));

        assertThat(record(matter.path("id")))
                .containsExactly(Map.of("openedAt", opening.path("openedAt"), "endsAt", opening.path("endsAt")));
    }

    @Test
    void theLogNamesNeitherPeopleNorCases() {
        var matter = opened("Words.");
        open(ROSA, matter.<String>path("reference"));

        var log = as(LEE).get("/api/v1/break-glass/log").asString();

        assertThat(log)
                .contains("DANGER_TO_OTHERS")
                .doesNotContain("rosa", matter.path("id"), matter.path("reference"));
        assertThat(as(HALE).get("/api/v1/break-glass/log").asString())
                .as("the ombuds' own log")
                .doesNotContain(as(LEE).get("/api/v1/break-glass/log").<List<String>>path("items.hash"));
    }

    @Test
    void openingAtTheSameMomentLeavesAWholeChain() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (var count = 0; count < 12; count++) {
            var reference = opened("Words.").<String>path("reference");
            calls.add(() -> open(ROSA, reference).statusCode());
        }

        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(calls)) {
                assertThat(done.get()).isEqualTo(201);
            }
        }

        var entries = as(LEE).get("/api/v1/break-glass/log").<List<Integer>>path("items.entry");
        assertThat(entries)
                .isEqualTo(IntStream.rangeClosed(1, entries.size()).boxed().toList());
        assertThat(verdict(LEE, entries.size(), heads().getLast())).isEqualTo("INTACT");
    }

    @Test
    void whatIsDoneToTheTableShowsAgainstTheLetter() throws SQLException {
        for (var count = 0; count < 3; count++) {
            open(ROSA, opened("Words.").<String>path("reference"));
        }
        var head = heads().getLast();
        var newest = heads().size();
        assertThat(verdict(LEE, newest, head)).isEqualTo("INTACT");

        assertThat(during(
                        "update break_glass_log set person = previous where office = 'CONFLICT_RESOLUTION' and entry = "
                                + newest,
                        newest,
                        head))
                .isEqualTo("EDITED");
        assertThat(during("""
                update break_glass_log set entry = -entry where office = 'CONFLICT_RESOLUTION' and entry > %d - 2;
                update break_glass_log set entry = 2 * %d - 1 + entry
                where office = 'CONFLICT_RESOLUTION' and entry < 0""".formatted(newest, newest), newest, head)).isEqualTo("REORDERED");
        assertThat(during(
                        "delete from break_glass_log where office = 'CONFLICT_RESOLUTION' and entry = " + newest,
                        newest,
                        head))
                .isEqualTo("TRUNCATED");
        assertThat(verdict(LEE, newest, head)).as("undone").isEqualTo("INTACT");
        assertThat(verdict(LEE, newest, "0".repeat(64))).isEqualTo("REWRITTEN");
    }

    @Test
    void whoOpensClosesAndForgetsIsNotUnseen() throws SQLException {
        var matter = opened("Words.");
        var caseId = UUID.fromString(matter.path("id"));
        var opening =
                UUID.fromString(open(ROSA, matter.<String>path("reference")).path("id"));
        close(caseId);

        var refused = as(ROSA).put("/api/v1/cases/{id}/forgetting", caseId);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("second-person-not-told");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broker.announcedAbout(caseId))
                .as("the word to forget would take the letter along")
                .anyMatch(BreakGlassOpened.class::isInstance)
                .noneMatch(CaseForgotten.class::isInstance));

        letterLeft(caseId, UUID.randomUUID(), LetterKind.BREAK_GLASS_OPENED);
        letterLeft(caseId, opening, LetterKind.REQUEST_RECEIVED);
        letterLeft(caseId, opening, LetterKind.BREAK_GLASS_OPENED);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(toldAt(opening)).doesNotContain("null"));
        assertThat(as(ROSA).put("/api/v1/cases/{id}/forgetting", caseId).statusCode())
                .isEqualTo(204);
    }

    @Test
    void anAlarmRingsWhileTheSecondPersonIsNotTold() throws SQLException {
        execute("update break_glass set told_at = opened_at");
        var matter = opened("Words.");
        var opening =
                UUID.fromString(open(ROSA, matter.<String>path("reference")).path("id"));
        clock.advance(Duration.ofMinutes(14));
        desk.sweep();
        assertThat(untold()).as("it may be on its way").isEqualTo("0.0");

        clock.advance(Duration.ofMinutes(2));
        desk.sweep();
        assertThat(untold()).isEqualTo("1.0");

        letterLeft(UUID.fromString(matter.path("id")), opening, LetterKind.BREAK_GLASS_OPENED);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            desk.sweep();
            assertThat(untold()).isEqualTo("0.0");
        });
    }

    @Test
    void aLetterToTheSecondPersonThatCameBackHasToldNobody() throws SQLException {
        var matter = opened("Words.");
        var caseId = UUID.fromString(matter.path("id"));
        var opening =
                UUID.fromString(open(ROSA, matter.<String>path("reference")).path("id"));
        letterLeft(caseId, opening, LetterKind.BREAK_GLASS_OPENED);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(toldAt(opening)).doesNotContain("null"));

        Broker.announce(
                "notification-service",
                new LetterFailed(
                        caseId,
                        Office.CONFLICT_RESOLUTION,
                        Instant.now(),
                        UUID.randomUUID(),
                        LetterKind.BREAK_GLASS_OPENED,
                        RecipientKind.SECOND_PERSON,
                        opening,
                        FailureCause.RECIPIENT_REFUSED));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(toldAt(opening)).containsExactly("null"));
    }

    private static String untold() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("parley_break_glass_untold"))
                .map(line -> line.replaceFirst(".* ", ""))
                .findFirst()
                .orElseThrow();
    }

    private static void close(UUID caseId) {
        as(ROSA).header("If-Match", as(ROSA).get("/api/v1/cases/{id}", caseId).header("ETag"))
                .put("/api/v1/cases/{id}/closing", caseId)
                .then()
                .statusCode(200);
    }

    private static void letterLeft(UUID caseId, UUID recipient, LetterKind kind) {
        Broker.announce(
                "notification-service",
                new LetterSent(
                        caseId,
                        Office.CONFLICT_RESOLUTION,
                        Instant.now(),
                        UUID.randomUUID(),
                        kind,
                        RecipientKind.SECOND_PERSON,
                        recipient));
    }

    private List<String> toldAt(UUID opening) throws SQLException {
        return strings("select told_at from break_glass where id = '" + opening + "'");
    }

    @Test
    void whoWasNotWillingStaysUntold() {
        var story = Story.convening().names("b").names("c");
        story.saysNo(2);

        var opening = open(LEE, story.read().path("reference"));

        assertThat(as(LEE).get(opening.header("Location")).<List<String>>path("people.contact.name"))
                .containsExactly("requester");
    }

    private static Response opened(String words) {
        return Story.open(ROSA, person("requester"), words);
    }

    private static Response open(String token, String reference) {
        return as(token)
                .body(Map.of("caseReference", reference, "ground", "DANGER_TO_OTHERS"))
                .post("/api/v1/break-glass");
    }

    private static List<Map<String, Object>> record(String caseId) {
        return as(ROSA).get("/api/v1/cases/{id}/break-glass", caseId).path("items");
    }

    private static List<String> heads() {
        return as(LEE).get("/api/v1/break-glass/log").path("items.hash");
    }

    private static String verdict(String token, int entry, String head) {
        return as(token)
                .body(Map.of("entry", entry, "head", head))
                .post("/api/v1/break-glass/verification")
                .path("verdict");
    }

    private static String inGroups(String head) {
        return head.replaceAll("(.{8})", "$1 ").strip();
    }

    /// The verdict while something is done to the table, which is put back afterwards.
    private String during(String tampering, int entry, String head) throws SQLException {
        execute("create table kept_log as select * from break_glass_log");
        try {
            execute(tampering);
            return verdict(LEE, entry, head);
        } finally {
            execute("delete from break_glass_log");
            execute("insert into break_glass_log select * from kept_log");
            execute("drop table kept_log");
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    private List<String> strings(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }
}
