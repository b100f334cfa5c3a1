package parley.intake.trends;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.Procedure;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;
import parley.intake.cases.model.ConflictStage;
import parley.intake.cases.model.IssueKind;
import parley.intake.cases.model.Outcome;
import parley.intake.cases.model.Role;

/// What the office may learn from its cases.
@QuarkusTest
@OnRealGround
class TrendsTest {

    private static final String DIRECTOR = SignIn.token("director-kane", "director");
    private static final String OMBUDS = SignIn.token("ombuds-hale", "ombuds");

    @Inject
    Releases releases;

    @Inject
    Counters counters;

    @Inject
    EntityManager entities;

    @Test
    void aQuarterIsPublishedWithFewHiddenAndTheRestRounded() {
        counts("CONFLICT_RESOLUTION", "1991-Q2", Map.of("TOTAL:", 43, "ISSUE_KIND:NOISE", 13, "ISSUE_KIND:MONEY", 9));

        releases.publishWhatIsOver(Instant.now());

        var trends = as(DIRECTOR).get("/api/v1/trends?quarter=1991-Q2");
        assertThat(trends.<Integer>path("total")).isEqualTo(45);
        var cells = "tables.find { it.table == 'ISSUE_KIND' }.cells";
        assertThat(trends.<List<String>>path(cells + ".code"))
                .containsExactlyElementsOf(
                        Arrays.stream(IssueKind.values()).map(Enum::name).toList());
        assertThat(trends.<Integer>path(cells + ".find { it.code == 'NOISE' }.cases"))
                .isEqualTo(15);
        assertThat(trends.<Integer>path(cells + ".find { it.code == 'MONEY' }.cases"))
                .isNull();
        assertThat(trends.<Integer>path(cells + ".find { it.code == 'CHORES' }.cases"))
                .isNull();
        assertThat(as(DIRECTOR)
                        .accept("text/csv")
                        .get("/api/v1/trends?quarter=1991-Q2")
                        .asString())
                .startsWith("quarter,table,code,cases\n1991-Q2,TOTAL,,45\n")
                .contains("1991-Q2,ISSUE_KIND,NOISE,15\n", "1991-Q2,ISSUE_KIND,MONEY,*\n")
                .contains("1991-Q2,ISSUE_KIND,CHORES,*\n");
    }

    @Test
    void whatIsPublishedNeverChangesAndTheCountsBehindItAreGone() {
        counts("OMBUDS", "1992-Q1", Map.of("TOTAL:", 23));
        releases.publishWhatIsOver(Instant.now());
        var before = as(OMBUDS).get("/api/v1/trends?quarter=1992-Q1").asString();
        assertThat(number("select count(*) from trend_count where quarter = '1992-Q1'"))
                .isZero();

        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into tally (id, month, office, quarter, codes)
                        select gen_random_uuid(), '1992-04', 'OMBUDS', '1992-Q1', 'TOTAL:' from generate_series(1, 40)""").executeUpdate());
        QuarkusTransaction.requiringNew().run(() -> counters.countKept(java.time.YearMonth.of(1992, 5)));
        releases.publishWhatIsOver(Instant.now());

        assertThat(as(OMBUDS).get("/api/v1/trends?quarter=1992-Q1").asString()).isEqualTo(before);
        assertThat(number("select count(*) from trend_count where quarter = '1992-Q1'"))
                .isZero();
        assertThat(number("select count(*) from tally where quarter = '1992-Q1'"))
                .isZero();
    }

    @Test
    void aQuarterThatABackupTookBackIsNotPublishedAgain() {
        counts("OMBUDS", "1994-Q2", Map.of("TOTAL:", 23));
        releases.publishWhatIsOver(Instant.now());
        assertThat(as(OMBUDS).get("/api/v1/trends?quarter=1994-Q2").statusCode())
                .isEqualTo(200);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from trend_cell where quarter = '1994-Q2'")
                    .executeUpdate();
            entities.createNativeQuery("delete from trend_release where quarter = '1994-Q2'")
                    .executeUpdate();
        });
        counts("OMBUDS", "1994-Q2", Map.of("TOTAL:", 18));

        releases.publishWhatIsOver(Instant.now());

        assertThat(as(OMBUDS).get("/api/v1/trends?quarter=1994-Q2").statusCode())
                .isEqualTo(404);
        assertThat(number("select count(*) from trend_count where quarter = '1994-Q2'"))
                .isZero();
    }

    @Test
    void theQuarterThatIsOverIsPublishedWhetherThereWereCasesOrNot() {
        releases.publishWhatIsOver(Instant.parse("1980-04-01T12:00:00Z"));

        for (var token : List.of(DIRECTOR, OMBUDS)) {
            var trends = as(token).get("/api/v1/trends?quarter=1980-Q1");
            assertThat(trends.statusCode()).isEqualTo(200);
            assertThat(trends.<List<List<Integer>>>path("tables.cells.cases"))
                    .allMatch(table -> table.stream().allMatch(java.util.Objects::isNull));
        }
        assertThat(as(DIRECTOR).get("/api/v1/trends?quarter=1980-Q2").statusCode())
                .as("it is not over")
                .isEqualTo(404);
    }

    @Test
    void eachOfficeReadsItsOwn() {
        counts("CONFLICT_RESOLUTION", "1993-Q3", Map.of("TOTAL:", 50));
        releases.publishWhatIsOver(Instant.now());

        assertThat(as(DIRECTOR).get("/api/v1/trends?quarter=1993-Q3").<Integer>path("total"))
                .isEqualTo(50);
        assertThat(as(OMBUDS).get("/api/v1/trends?quarter=1993-Q3").statusCode())
                .isEqualTo(404);
        assertThat(as(SignIn.token("both", "ombuds", "director"))
                        .get("/api/v1/trends?quarter=1993-Q3")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thereIsNoOtherQuestionToAsk() {
        releases.publishWhatIsOver(Instant.now());
        var published = as(DIRECTOR).get("/api/v1/trends");
        assertThat(published.statusCode()).isEqualTo(200);
        var plain = published.asString();

        assertThat(as(DIRECTOR)
                        .get("/api/v1/trends?issueKind=NOISE&stage=MIDDLE")
                        .asString())
                .isEqualTo(plain);
        assertThat(as(DIRECTOR).get("/api/v1/trends?quarter=2026-11").statusCode())
                .isEqualTo(422);
    }

    @Test
    void metricsBeforeAndAfterAnEndDoNotTellWhatEnded() {
        // Other work moves figures, too, now and then. What tells them apart would do so every time.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var one = changedByClosing(SignIn.staff("staff-rosa"), "NOISE", "BEGINNING");
            var other = changedByClosing(SignIn.token("ombuds-hale", "ombuds"), "RACE_CULTURE_GENDER", "CRESCENDO");
            assertThat(one).isNotEmpty().isEqualTo(other);
        });
        var words = Stream.of(
                        names(Procedure.values()),
                        names(IssueKind.values()),
                        names(ConflictStage.values()),
                        names(Outcome.values()),
                        names(Role.values()),
                        Arrays.stream(Office.values()).flatMap(office -> Stream.of(office.name(), office.slug())))
                .flatMap(all -> all)
                .map(word -> "\"" + word.toLowerCase(Locale.ROOT) + "\"")
                .filter(word -> !word.equals("\"other\""))
                .collect(Collectors.toSet());
        assertThat(scrape().keySet())
                .noneMatch(series -> words.stream().anyMatch(series.toLowerCase(Locale.ROOT)::contains));
    }

    /// Our own numbers, and those of requests, by how much each has moved.
    private static Set<String> changedByClosing(String staff, String kind, String stage) {
        var opened = as(staff)
                .body(Map.of(
                        "channel",
                        "PHONE",
                        "firstContactAt",
                        "2026-01-01T10:00:00Z",
                        "issueKinds",
                        List.of(kind),
                        "conflictStage",
                        stage,
                        "requester",
                        Story.person("requester")))
                .post("/api/v1/cases");
        opened.then().statusCode(201);
        var before = scrape();
        as(staff)
                .header("If-Match", opened.header("ETag"))
                .put("/api/v1/cases/{id}/closing", opened.<String>path("id"))
                .then()
                .statusCode(200);
        var after = scrape();
        return after.entrySet().stream()
                .filter(series -> series.getKey().matches("(parley_.*|http_server_requests_seconds_count.*)"))
                .filter(series -> !series.getKey().contains("outbox"))
                .filter(series -> !series.getValue().equals(before.getOrDefault(series.getKey(), 0.0)))
                .map(series ->
                        series.getKey() + " by " + (series.getValue() - before.getOrDefault(series.getKey(), 0.0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Double> scrape() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                // The trace of an example stands behind some of them.
                .map(line -> line.replaceFirst(" # .*", "").split(" (?=[^ ]*$)"))
                .collect(Collectors.toMap(line -> line[0], line -> Double.parseDouble(line[1]), (first, _) -> first));
    }

    private static Stream<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private void counts(String office, String quarter, Map<String, Integer> counts) {
        QuarkusTransaction.requiringNew()
                .run(() -> counts.forEach((code, cases) -> {
                    var parts = code.split(":", 2);
                    entities.createNativeQuery("insert into trend_count values (?1, ?2, ?3, ?4, ?5)")
                            .setParameter(1, office)
                            .setParameter(2, quarter)
                            .setParameter(3, parts[0])
                            .setParameter(4, parts[1])
                            .setParameter(5, cases)
                            .executeUpdate();
                }));
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
