package parley.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Knocking.from;
import static parley.intake.Knocking.fromSomewhere;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What somebody tries who means no good, and what a mail scanner does that means no harm.
@QuarkusTest
@OnRealGround
class AbuseTest {

    private static final boolean SOAK = "soak".equals(System.getProperty("parley.tier"));
    private static final int LOOKS = SOAK ? 10_000 : 600;
    private static final int GUESSES = SOAK ? 10_000 : 400;

    /// Changed by the clock and not by who looks.
    private static final Set<String> MOVES_BY_ITSELF = Set.of(
            "limit_bucket",
            "limit_hour",
            "outbox",
            "outbox_sequence",
            "inbox",
            "once_only",
            "offering",
            "doomed_key",
            "flyway_schema_history");

    @Inject
    javax.sql.DataSource database;

    @Inject
    MovableClock clock;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void lookingAtOnesOwnPartChangesNothingHoweverOftenAndInWhicheverWay() throws SQLException {
        var story = Story.convening().names("other");
        var secret = story.secret(1);
        var session = LinkCalls.open(secret).<String>path("token");
        var before = rows(story);
        var statuses = new HashSet<Integer>();

        for (var count = 0; count < LOOKS; count++) {
            var path = List.of("", "/consent", "?answer=YES", "/withdrawal", "/permissions")
                    .get(count % 5);
            var look = as(session);
            statuses.add(
                    switch (count % 3) {
                        case 0 -> look.get("/api/v1/participations/me" + path).statusCode();
                        case 1 -> look.head("/api/v1/participations/me" + path).statusCode();
                        default ->
                            look.options("/api/v1/participations/me" + path).statusCode();
                    });
        }

        assertThat(statuses).as("%d looks", LOOKS).allMatch(status -> status < 300 || status == 404 || status == 405);
        assertThat(rows(story)).as("after %d looks", LOOKS).isEqualTo(before);
        assertThat(LinkCalls.open(secret).statusCode()).as("and it still opens").isEqualTo(201);
    }

    @Test
    void aGuessedLinkOpensNothing() {
        var story = Story.convening().names("other");
        var secret = story.secret(1);
        var random = new SecureRandom();
        var opened = 0;

        for (var count = 0; count < GUESSES; count++) {
            var guess =
                    switch (count % 4) {
                        case 0 -> changedAt(secret, random.nextInt(secret.length()));
                        case 1 -> secret.substring(0, 1 + random.nextInt(secret.length() - 1));
                        case 2 -> secret.toUpperCase(Locale.ROOT) + random.nextInt(10);
                        default -> fresh(random);
                    };
            opened += LinkCalls.open(guess).statusCode() == 410 ? 0 : 1;
        }

        assertThat(opened).as("of %d guesses", GUESSES).isZero();
        assertThat(LinkCalls.open(secret).statusCode()).isEqualTo(201);
    }

    @Test
    void aWrongLinkAndARevokedOneAnswerAlike() {
        var story = Story.convening().names("other");
        var secret = story.secret(1);
        story.saysNo(1);

        var revoked = LinkCalls.open(secret);
        var wrong = LinkCalls.open(fresh(new SecureRandom()));

        assertThat(withoutTrace(revoked.asString())).isEqualTo(withoutTrace(wrong.asString()));
        assertThat(revoked.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(410);
    }

    @Test
    void aSessionThatIsOverCannotBeReplayed() {
        var story = Story.accepted();
        var session = story.session(1);
        as(session).put("/api/v1/participations/me/withdrawal").then().statusCode(204);

        for (var call : List.of("consent", "withdrawal", "further-session")) {
            assertThat(as(session)
                            .body(Map.of("answer", "YES"))
                            .put("/api/v1/participations/me/" + call)
                            .statusCode())
                    .as(call)
                    .isEqualTo(401);
        }
    }

    @Test
    void theSessionOfOnePersonTouchesNobodyElse() throws SQLException {
        var mine = Story.accepted();
        var theirs = Story.accepted();
        var before = rows(theirs);
        var session = mine.session(1);

        for (var path : List.of(
                "/api/v1/cases/" + theirs.caseId(),
                "/api/v1/cases/" + mine.caseId() + "/participants/" + mine.person(0) + "/contact",
                "/api/v1/cases/" + mine.caseId() + "/words",
                "/api/v1/cases",
                "/api/v1/break-glass/log")) {
            assertThat(as(session).get(path).statusCode()).as(path).isEqualTo(401);
        }
        as(session)
                .body(Map.of("answer", "NO", "participantId", theirs.person(1)))
                .put("/api/v1/participations/me/consent");

        assertThat(rows(theirs)).isEqualTo(before);
    }

    @Test
    void theApiTakesNoFormsAndNoCookies() {
        var story = Story.convening().names("other");
        var session = story.session(1);

        assertThat(given().cookie("__Host-parley", session)
                        .contentType(ContentType.JSON)
                        .body(Map.of("answer", "NO"))
                        .put("/api/v1/participations/me/consent")
                        .statusCode())
                .isEqualTo(401);
        for (var path : List.of("/api/v1/requests", "/api/v1/enquiries", "/api/v1/link-sessions")) {
            assertThat(given().contentType(ContentType.URLENC)
                            .formParam("secret", "x")
                            .post(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(415);
        }
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() {
        var large = "a".repeat(17 * 1024);
        for (var path : List.of(
                "/api/v1/requests", "/api/v1/enquiries", "/api/v1/enquiries/reading", "/api/v1/link-sessions")) {
            var refused = fromSomewhere()
                    .body(Map.of("secret", large, "code", large, "question", large))
                    .post(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(413);
        }
        assertThat(fromSomewhere()
                        .body(Map.of("office", "OMBUDS", "question", "a".repeat(4001)))
                        .post("/api/v1/enquiries")
                        .statusCode())
                .isEqualTo(422);
        assertThat(fromSomewhere()
                        .body(Map.of("office", "OMBUDS", "question", "a".repeat(4000)))
                        .post("/api/v1/enquiries")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void guessingCodesFromOneAddressIsOverAfterAHandful() {
        clock.advanceToAnHour();
        var guesser = Knocking.anAddress();
        var statuses = new ArrayList<Integer>();
        for (var count = 0; count < 40; count++) {
            statuses.add(from(guesser)
                    .body(Map.of("code", "0000-0000-0000-" + (1000 + count)))
                    .post("/api/v1/enquiries/" + List.of("reading", "ending").get(count % 2))
                    .statusCode());
        }

        assertThat(statuses.stream().filter(status -> status == 404).count()).isLessThanOrEqualTo(6);
        assertThat(statuses.subList(10, 40)).containsOnly(429);
    }

    @Test
    void nobodyChoosesTheVersionOfTheFutureOrSkipsIt() {
        var story = Story.opened();
        for (var wrong : List.of("*", "W/\"0\"", "\"-1\"", "0", "\"0\", \"1\", \"2\"")) {
            assertThat(as(story.staff())
                            .header("If-Match", wrong)
                            .body(Map.of("outcome", "REFERRED"))
                            .put("/api/v1/cases/{id}/screening", story.caseId())
                            .statusCode())
                    .as(wrong)
                    .isIn(400, 412, 428);
        }
        assertThat(story.state()).isEqualTo("SCREENING");
    }

    /// Every row of a case in every table that knows it.
    private Map<String, List<String>> rows(Story story) throws SQLException {
        var found = new TreeMap<String, List<String>>();
        try (var connection = database.getConnection()) {
            var tables = connection.createStatement().executeQuery("""
                    select table_name from information_schema.tables
                    where table_schema = 'public' and table_type = 'BASE TABLE'""");
            while (tables.next()) {
                var table = tables.getString(1);
                if (MOVES_BY_ITSELF.contains(table)) {
                    continue;
                }
                var lines = new ArrayList<String>();
                var rows = connection
                        .createStatement()
                        .executeQuery("select t::text from \"" + table + "\" t where t::text like '%" + story.caseId()
                                + "%' order by 1");
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                found.put(table, lines);
            }
        }
        assertThat(found.get("participant")).isNotEmpty();
        return found;
    }

    private static String changedAt(String secret, int place) {
        var other = secret.charAt(place) == 'A' ? 'B' : 'A';
        var changed = secret.substring(0, place) + other + secret.substring(place + 1);
        // The last sign carries bits that are not used.
        return place == secret.length() - 1 ? changed + "x" : changed;
    }

    private static String fresh(SecureRandom random) {
        var bits = new byte[32];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static String withoutTrace(String answer) {
        return answer.replaceAll("[0-9a-f]{32}", "");
    }
}
