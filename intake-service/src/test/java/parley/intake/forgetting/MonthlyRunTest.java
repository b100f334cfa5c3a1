package parley.intake.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.cases.CaseForgotten;
import parley.events.letters.LettersForgotten;
import parley.events.sessions.SessionsForgotten;
import parley.intake.Broker;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;
import parley.intake.ids.model.CaseId;
import parley.intake.sealing.Shredder;
import parley.outbox.forgetting.ForgettingSweep;

/// Cases that have ended are counted and forgotten when the month turns.
@QuarkusTest
@OnRealGround
class MonthlyRunTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MonthlyRun run;

    @Inject
    ForgetsCases forgets;

    @Inject
    Receipts receipts;

    @Inject
    ForgettingSweep sweep;

    @Inject
    Shredder shredder;

    @Inject
    MovableClock clock;

    @Inject
    javax.sql.DataSource cases;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    private Tables tables;
    private Tables keyServer;

    @BeforeEach
    void look() {
        tables = new Tables(cases);
        keyServer = new Tables(keys);
    }

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
        Stumble.AT.clear();
    }

    @Test
    void nothingIsLeftOfACaseButTheWaitForReceipts() {
        var story = Story.accepted();
        story.permit(UUID.randomUUID()).then().statusCode(200);
        story.session(0);
        var persons = tables.strings("select person_id from participant where case_id = '" + story.caseId() + "'");
        close(story);
        for (var table : tables.ofCases()) {
            if (tables.number("select count(*) from " + table + " where case_id = '" + story.caseId() + "'") == 0) {
                tables.fill(table, story.caseId(), story.person(0));
            }
        }
        // A case that was opened stays until the second person was told.
        tables.run("update break_glass set told_at = now() where case_id = '" + story.caseId() + "'");
        endedOn(story, LocalDate.of(2011, 5, 15));

        run.look();
        shredder.shred();

        for (var table : tables.ofCases()) {
            assertThat(tables.number("select count(*) from " + table + " where case_id = '" + story.caseId() + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(tables.mentioning(story.caseId()))
                .allMatch(place -> place.equals("forgetting.case_id")
                        || Stream.of("outbox", "outbox_sequence", "inbox", "inbox_sequence", "forgotten_subject")
                                .anyMatch(table -> place.startsWith(table + ".")));
        for (var person : List.of(story.person(0), story.person(1))) {
            assertThat(tables.mentioning(person)).noneMatch(place -> !place.startsWith("outbox."));
            assertThat(keyServer.mentioning(person)).isEmpty();
        }
        assertThat(persons).hasSize(2);
        persons.forEach(
                person -> assertThat(tables.mentioning(UUID.fromString(person))).isEmpty());
        assertThat(keyServer.mentioning(story.caseId())).allMatch(place -> place.startsWith("forgotten_case."));
        assertThat(story.read().statusCode()).isEqualTo(404);
    }

    @Test
    void somebodyWhoIsInAnotherCaseToo() {
        var contact = Story.person("both");
        var story = Story.opened(SignIn.staff("staff-rosa"), contact);
        var other = Story.opened(SignIn.staff("staff-rosa"), contact);
        var person = tables.strings("select person_id from participant where case_id = '" + story.caseId() + "'")
                .getFirst();
        close(story);
        endedOn(story, LocalDate.of(2011, 6, 15));

        run.look();

        assertThat(tables.number("select count(*) from person where id = '" + person + "'"))
                .isEqualTo(1);
        assertThat(other.state()).isEqualTo("SCREENING");
    }

    @Test
    void whatEndedThisMonthStaysUntilItTurns() {
        var story = Story.opened();
        close(story);
        var now = Instant.now();
        var month = LocalDate.ofInstant(now, ZoneId.of("America/New_York")).withDayOfMonth(1);
        // Half a minute after the month began it is not over, whatever the day is today.
        tables.run("update matter set state_since = '%s' where id = '%s'"
                .formatted(
                        month.atStartOfDay(ZoneId.of("America/New_York"))
                                        .plusSeconds(30)
                                        .toInstant()
                                        .isAfter(now.minus(Duration.ofDays(30)))
                                ? month.atStartOfDay(ZoneId.of("America/New_York"))
                                        .plusSeconds(30)
                                        .toInstant()
                                : now.minus(Duration.ofDays(29)),
                        story.caseId()));

        run.look();
        assertThat(story.read().statusCode()).isEqualTo(200);

        endedOn(story, month.minusDays(1));
        run.look();
        assertThat(story.read().statusCode()).isEqualTo(404);
    }

    @Test
    void whatStumblesHalfWayIsWholeAndHoldsNobodyUp() {
        var stumbling = Story.accepted();
        var other = Story.opened();
        close(stumbling);
        close(other);
        endedOn(stumbling, LocalDate.of(2012, 2, 1));
        endedOn(other, LocalDate.of(2012, 2, 2));
        Stumble.AT.add(stumbling.caseId());

        run.look();

        assertThat(stumbling.read().statusCode()).isEqualTo(200);
        assertThat(tables.number("select count(*) from contact where case_id = '" + stumbling.caseId() + "'"))
                .isEqualTo(2);
        assertThat(tables.number("select count(*) from doomed_key where owner = '" + stumbling.person(0) + "'"))
                .isZero();
        assertThat(other.read().statusCode()).isEqualTo(404);
        assertThat(counted("2012-Q1")).isEqualTo(1);

        Stumble.AT.clear();
        run.look();

        assertThat(stumbling.read().statusCode()).isEqualTo(404);
        assertThat(tables.number("select count(*) from trend_release where quarter = '2012-Q1'"))
                .as("published once nobody is missing any more")
                .isEqualTo(1);
    }

    @Test
    void aCaseStaysWhoseOpeningNobodyElseWasToldOfAndHoldsNobodyUp() {
        var opened = Story.opened();
        var other = Story.opened();
        as(opened.staff())
                .body(Map.of("caseReference", opened.read().<String>path("reference"), "ground", "DANGER_TO_SELF"))
                .post("/api/v1/break-glass")
                .then()
                .statusCode(201);
        close(opened);
        close(other);
        endedOn(opened, LocalDate.of(2014, 2, 1));
        endedOn(other, LocalDate.of(2014, 2, 2));

        run.look();

        assertThat(opened.read().statusCode()).isEqualTo(200);
        assertThat(tables.number("select count(*) from forgotten_subject where subject = '" + opened.caseId() + "'"))
                .isZero();
        assertThat(other.read().statusCode()).isEqualTo(404);

        tables.run("update break_glass set told_at = now() where case_id = '" + opened.caseId() + "'");
        run.look();

        assertThat(opened.read().statusCode()).isEqualTo(404);
    }

    @Test
    void replicasCountEachCaseOnce() throws Exception {
        var stories = IntStream.range(0, 6).mapToObj(_ -> Story.opened()).toList();
        stories.forEach(story -> {
            close(story);
            endedOn(story, LocalDate.of(2013, 8, 8));
        });

        try (var threads = Executors.newFixedThreadPool(4)) {
            var start = new CyclicBarrier(4);
            var all = new ArrayList<Future<?>>();
            for (var i = 0; i < 4; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    for (var story : stories) {
                        QuarkusTransaction.requiringNew().run(() -> forgets.withTheOthers(new CaseId(story.caseId())));
                    }
                    return true;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }

        assertThat(counted("2013-Q3")).isEqualTo(6);
        for (var story : stories) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(timesForgotten(story)).isEqualTo(1));
        }
    }

    @Test
    void theWaitIsOverWhenBothHaveAnswered() {
        var story = forgotten();
        assertThat(waiting()).contains(story.caseId());

        Broker.announce(
                "scheduling-service", new SessionsForgotten(story.caseId(), Office.CONFLICT_RESOLUTION, Instant.now()));
        await().atMost(SOON).untilAsserted(() -> assertThat(missing(story)).containsExactly("notification-service"));
        Broker.announce(
                "notification-service",
                new LettersForgotten(story.caseId(), Office.CONFLICT_RESOLUTION, Instant.now()));

        await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).doesNotContain(story.caseId()));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        tables.number("select count(*) from forgetting where case_id = '" + story.caseId() + "'"))
                .isZero());
        assertThat(keyServer.mentioning(story.caseId())).containsExactly("forgotten_case.case_id");
    }

    @Test
    void whoDoesNotAnswerIsAskedEveryDay() {
        var story = forgotten();
        receipts.chase();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(timesForgotten(story)).isEqualTo(1));

        clock.advance(Duration.ofHours(25));
        receipts.chase();
        receipts.chase();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(timesForgotten(story)).isEqualTo(2));
        assertThat(as(SignIn.token("ops", "operator"))
                        .get("/api/v1/forgettings")
                        .<List<Integer>>path("items.findAll { it.caseId == '" + story.caseId() + "' }.ageHours"))
                .containsExactly(25);
        clock.advance(Duration.ofHours(25));
        receipts.chase();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(timesForgotten(story)).isEqualTo(3));
    }

    @Test
    void answersThatComeLateLeaveNoIdBehind() {
        var story = forgotten();
        receipts.note();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(timesForgotten(story)).isEqualTo(1));
        clock.advance(Duration.ofDays(11));
        sweep.sweep();

        receipts.chase();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(timesForgotten(story)).isEqualTo(2));
        Broker.announce(
                "scheduling-service", new SessionsForgotten(story.caseId(), Office.CONFLICT_RESOLUTION, Instant.now()));
        Broker.announce(
                "notification-service",
                new LettersForgotten(story.caseId(), Office.CONFLICT_RESOLUTION, Instant.now()));
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).doesNotContain(story.caseId()));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        tables.number("select count(*) from inbox where subject = '" + story.caseId() + "'"))
                .isEqualTo(2));

        clock.advance(Duration.ofDays(11));
        sweep.sweep();
        shredder.shred();

        assertThat(tables.mentioning(story.caseId())).isEmpty();
    }

    @Test
    void anAnswerThatNobodyWaitsForLeavesNoIdBehindEither() {
        var unknown = UUID.randomUUID();

        Broker.announce(
                "scheduling-service", new SessionsForgotten(unknown, Office.CONFLICT_RESOLUTION, Instant.now()));
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        tables.number("select count(*) from inbox where subject = '" + unknown + "'"))
                .isEqualTo(1));
        clock.advance(Duration.ofDays(11));
        sweep.sweep();

        assertThat(tables.mentioning(unknown)).isEmpty();
    }

    private Story forgotten() {
        var story = Story.opened();
        close(story);
        QuarkusTransaction.requiringNew().run(() -> forgets.withTheOthers(new CaseId(story.caseId())));
        return story;
    }

    private static List<UUID> waiting() {
        return as(SignIn.token("ops", "operator"))
                .get("/api/v1/forgettings")
                .<List<String>>path("items.caseId")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private static List<String> missing(Story story) {
        return as(SignIn.token("ops", "operator"))
                .get("/api/v1/forgettings")
                .path("items.find { it.caseId == '" + story.caseId() + "' }.missing");
    }

    private static long timesForgotten(Story story) {
        return Broker.announcedAbout(story.caseId()).stream()
                .filter(CaseForgotten.class::isInstance)
                .count();
    }

    private long counted(String quarter) {
        return tables.number("select cases from trend_count where kind = 'TOTAL' and quarter = '" + quarter + "'");
    }

    private void endedOn(Story story, LocalDate day) {
        tables.run("update matter set state_since = '%s' where id = '%s'".formatted(day, story.caseId()));
    }

    static void close(Story story) {
        as(story.staff())
                .header("If-Match", story.etag())
                .put("/api/v1/cases/{id}/closing", story.caseId())
                .then()
                .statusCode(200);
    }
}
