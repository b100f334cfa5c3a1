package parley.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.intake.sealing.Unsealed;

/// Words that stand for a person are sent in, and then looked for wherever they must not be.
@QuarkusTest
@OnRealGround
class CanaryTest {

    @Inject
    javax.sql.DataSource cases;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    private final Listening listening = new Listening();

    @BeforeEach
    void listen() {
        SeenSpans.ALL.clear();
        listening.start();
    }

    @AfterEach
    void stopListening() {
        listening.stop();
    }

    @Test
    void nothingPersonalIsWrittenDownAnywhere() throws SQLException {
        var canaries = Canaries.fresh();

        var secrets = storyWith(canaries);

        spansOfLinksHaveArrived();
        var all = Stream.concat(canaries.all().stream(), secrets.stream()).toList();
        assertThat(foundIn(cases, all)).as("rows of the cases' database").isEmpty();
        assertThat(foundIn(keys, all)).as("rows of the key server").isEmpty();
        assertThat(mentions(listening.lines(), all)).as("log").isEmpty();
        assertThat(mentions(SeenSpans.ALL, all)).as("spans").isEmpty();
        assertThat(mentions(eventsOnTheBroker(), all)).as("events").isEmpty();
        assertThat(mentions(List.of(given().get("/q/metrics").asString()), all))
                .as("metrics")
                .isEmpty();
    }

    @Test
    void theSearchFindsWhatIsNotSealed() throws SQLException {
        var canaries = Canaries.fresh();

        Unsealed.during(() -> storyWith(canaries));

        assertThat(foundIn(cases, canaries.all()))
                .anyMatch(place -> place.startsWith("contact.sealed"))
                .anyMatch(place -> place.startsWith("words.sealed"));
        sweep(canaries);
    }

    @Test
    void noErrorRepeatsWhatWasSent() {
        var canary = "zq" + UUID.randomUUID().toString().replace("-", "");
        var staff = SignIn.staff("staff-rosa");
        var errors = new ArrayList<String>();

        errors.add(as(staff)
                .body("{\"channel\": \"" + canary + "\"}")
                .post("/api/v1/cases")
                .asString());
        errors.add(as(staff)
                .body("{\"channel\": " + canary + "}")
                .post("/api/v1/cases")
                .asString());
        errors.add(
                Story.open(staff, Map.of("email", canary + " at home"), canary).asString());
        errors.add(Story.open(staff, Map.of("phone", canary), null).asString());
        errors.add(Story.open(staff, Map.of("email", "a@b.example", "zone", "Mars/" + canary), null)
                .asString());
        errors.add(Story.open(staff, Map.of("email", "a@b.example", "affiliations", List.of(canary + "!")), null)
                .asString());
        errors.add(as(staff).get("/api/v1/cases?state=" + canary).asString());
        errors.add(as(staff).get("/api/v1/cases/" + canary).asString());
        errors.add(LinkCalls.open(canary).asString());
        errors.add(as(canary).get("/api/v1/participations/me").asString());

        spansOfLinksHaveArrived();
        assertThat(mentions(errors, List.of(canary))).as("answers").isEmpty();
        assertThat(mentions(listening.lines(), List.of(canary))).as("log").isEmpty();
        assertThat(mentions(
                        SeenSpans.ALL.stream()
                                .filter(span -> !span.contains("/api/v1/cases"))
                                .toList(),
                        List.of(canary)))
                .as("spans")
                .isEmpty();
    }

    /// A case with everything in it that a person might tell, all the way to a withdrawal.
    private List<String> storyWith(Canaries canaries) {
        var opened = Story.open(SignIn.staff("staff-rosa"), canaries.requester(), canaries.words());
        opened.then().statusCode(201);
        var story = Story.opened(SignIn.staff("staff-rosa"), canaries.requester())
                .screened()
                .saysYes(0)
                .names(canaries.other());
        var secret = story.secret(1);
        var token = LinkCalls.open(secret).<String>path("token");
        as(token).get("/api/v1/participations/me");
        as(token).body(Map.of("answer", "YES")).put("/api/v1/participations/me/consent");
        story.circleIsComplete();
        as(story.staff()).get("/api/v1/cases/{id}/participants/{pid}/contact", story.caseId(), story.person(1));
        as(story.staff()).get("/api/v1/cases/{id}/words", opened.<String>path("id"));
        story.withdraws(1);
        return List.of(secret, token);
    }

    /// Spans come in batches, a little later; a search of none of them would find nothing.
    private static void spansOfLinksHaveArrived() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SeenSpans.ALL.stream().anyMatch(span -> span.contains("/link-sessions")));
    }

    /// Places in a database where one of the words stands, as text or as bytes, in any spelling of its letters.
    private static List<String> foundIn(javax.sql.DataSource database, List<String> words) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var columns = connection.createStatement().executeQuery("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'public' and table_name not like 'flyway%'""")) {
            while (columns.next()) {
                var table = columns.getString(1);
                var column = columns.getString(2);
                try (var rows = connection
                        .createStatement()
                        .executeQuery("select \"%s\"::text from \"%s\" where \"%s\" is not null"
                                .formatted(column, table, column))) {
                    while (rows.next()) {
                        var value = rows.getString(1).toLowerCase(Locale.ROOT);
                        words.stream()
                                .filter(word -> stands(word, value))
                                .forEach(word -> found.add(table + "." + column + " holds " + word));
                    }
                }
            }
        }
        return found;
    }

    private static boolean stands(String word, String value) {
        var lower = word.toLowerCase(Locale.ROOT);
        return value.contains(lower)
                || value.contains(HexFormat.of().formatHex(word.getBytes(UTF_8)))
                || value.contains(HexFormat.of().formatHex(lower.getBytes(UTF_8)))
                || value.contains(Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(word.getBytes(UTF_8))
                        .toLowerCase(Locale.ROOT));
    }

    private static List<String> mentions(List<String> lines, List<String> words) {
        return lines.stream()
                .filter(line -> words.stream()
                        .anyMatch(word -> line.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static List<String> eventsOnTheBroker() {
        return Broker.everything().stream()
                .map(one -> one.envelope() + one.body())
                .toList();
    }

    /// Takes the rows out again that were left unsealed on purpose.
    private void sweep(Canaries canaries) throws SQLException {
        try (var connection = cases.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from contact where position('zq' in encode(sealed, 'escape')) > 0");
            statement.executeUpdate("delete from words where position('zq' in encode(sealed, 'escape')) > 0");
        }
        assertThat(foundIn(cases, canaries.all())).isEmpty();
    }

    /// Words that occur nowhere else, one for each thing that is personal.
    private record Canaries(String mark) {

        static Canaries fresh() {
            return new Canaries("zq" + UUID.randomUUID().toString().substring(0, 8));
        }

        Map<String, Object> requester() {
            return Map.of(
                    "name",
                    "Name" + mark,
                    "email",
                    "mail" + mark + "@people.example",
                    "phone",
                    phone(),
                    "safeContact",
                    Map.of("mayWrite", true, "maySayWho", true, "mayLeaveMessage", true),
                    "affiliations",
                    List.of("department:dep" + mark),
                    "accessNeeds",
                    "needs " + mark);
        }

        Map<String, Object> other() {
            return Map.of(
                    "name", "Other" + mark,
                    "email", "other" + mark + "@people.example",
                    "safeContact", Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", true),
                    "affiliations", List.of("lab:lab" + mark),
                    "accessNeeds", "needs " + mark);
        }

        String words() {
            return "the words " + mark + " nobody else may read";
        }

        String phone() {
            return "+1 617 " + Math.abs(mark.hashCode() % 1_000_000_000L) + " 99";
        }

        List<String> all() {
            return List.of(mark, phone(), phone().replaceAll("[^0-9]", ""));
        }
    }
}
