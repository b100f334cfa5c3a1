package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.scheduling.testing.OwnCalendar.awaitFreshness;
import static parley.scheduling.testing.OwnCalendar.awaitTrouble;
import static parley.scheduling.testing.OwnCalendar.entry;
import static parley.scheduling.testing.OwnCalendar.gives;
import static parley.scheduling.testing.OwnCalendar.isDue;
import static parley.scheduling.testing.OwnCalendar.read;
import static parley.scheduling.testing.OwnCalendar.see;
import static parley.scheduling.testing.OwnCalendar.wasReadHoursAgo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.scheduling.calendars.Reading;
import parley.scheduling.testing.CalendarServer;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Listening;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.OwnCalendar;
import parley.scheduling.testing.SeenSpans;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// A practitioner has their own calendar read.
@QuarkusTest
@OnRealGround
class OwnCalendarTest {

    private static final String ADA = "practitioner-37";
    private static final String BEN = "practitioner-38";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The day after tomorrow, on the hour.
    private static final Instant THEN =
            Clock.systemUTC().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(48));

    private final CalendarServer server = new CalendarServer();

    @BeforeEach
    void neighbours() {
        SmallIntake.running();
    }

    @AfterEach
    void nobodyHasACalendar() {
        OwnCalendar.ofNobody();
        server.close();
    }

    @Test
    void fromACalendarTheOfficeLearnsWhenItsOwnerIsBusyAndNothingElse() {
        server.holds(entry(THEN, "SUMMARY:Dentist"));
        gives(ADA, server.address("/private-canary-token/basic.ics"));

        var mine = awaitFreshness(ADA, "FRESH");

        assertThat(mine.getString("host")).isEqualTo("localhost");
        assertThat(mine.getList("busy")).hasSize(1);
        assertThat(OffsetDateTime.parse(mine.getString("busy[0].start")).toInstant())
                .isEqualTo(THEN);
        assertThat(OffsetDateTime.parse(mine.getString("busy[0].end")).toInstant())
                .isEqualTo(THEN.plus(Duration.ofHours(1)));
        assertThat(mine.prettify()).doesNotContain("private-canary-token").doesNotContain("Dentist");
        assertThat(staffSee(ADA)).containsEntry("freshness", "FRESH").doesNotContainKeys("busy", "host");
        assertThat(see(BEN).getBoolean("given")).isFalse();
    }

    @Test
    void anEditNamesWhatWasSeen() {
        server.holds();

        assertThat(gives(ADA, server.address("/a.ics"), null).statusCode()).isEqualTo(428);
        assertThat(gives(ADA, server.address("/a.ics"), "\"7\"").statusCode()).isEqualTo(412);
        assertThat(gives(ADA, server.address("/a.ics"), "\"0\"").statusCode()).isEqualTo(200);
        assertThat(gives(ADA, server.address("/b.ics"), "\"0\"").statusCode()).isEqualTo(412);
        assertThat(gives(ADA, server.address("/b.ics"), read(ADA).header("ETag"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutBeingRepeated() {
        for (var address : List.of("ftp://calendar.example/canary", "https://me:canary@calendar.example/", "canary")) {
            var answer = gives(ADA, address, "\"0\"");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("#/address");
            assertThat(answer.asString()).doesNotContain("canary");
        }
    }

    @Test
    void whatCannotBeReadIsWaitedForAndSaysWhy() {
        server.answers(404);
        gives(ADA, server.address("/gone.ics"));

        awaitTrouble(ADA, "CLOSED");

        assertThat(see(ADA).getString("freshness")).isEqualTo("WAITING");
        assertThat(staffSee(ADA)).containsEntry("freshness", "WAITING").containsEntry("trouble", "CLOSED");
    }

    @Test
    void aFailureKeepsWhatWasKnownUntilThatIsStaleAndANewReadingReplacesItAll() {
        server.holds(entry(THEN, "SUMMARY:First"));
        gives(ADA, server.address("/a.ics"));
        awaitFreshness(ADA, "FRESH");

        server.answers(503);
        isDue(ADA);
        awaitTrouble(ADA, "AWAY");
        assertThat(see(ADA).getString("freshness")).isEqualTo("FRESH");
        assertThat(see(ADA).getList("busy")).hasSize(1);

        wasReadHoursAgo(ADA, 6);
        assertThat(see(ADA).getString("freshness")).isEqualTo("STALE");
        assertThat(staffSee(ADA)).containsEntry("freshness", "STALE").containsEntry("trouble", "AWAY");

        server.holds(entry(THEN.plus(Duration.ofHours(5)), "SUMMARY:Second"));
        isDue(ADA);
        var mine = awaitFreshness(ADA, "FRESH");
        assertThat(mine.getList("busy")).hasSize(1);
        assertThat(OffsetDateTime.parse(mine.getString("busy[0].start")).toInstant())
                .isEqualTo(THEN.plus(Duration.ofHours(5)));
        assertThat(mine.getString("trouble")).isNull();
    }

    @Test
    void whatHasNotChangedCountsAnew() {
        server.holds(entry(THEN, "SUMMARY:First"));
        gives(ADA, server.address("/a.ics"));
        awaitFreshness(ADA, "FRESH");
        wasReadHoursAgo(ADA, 7);

        isDue(ADA);

        assertThat(awaitFreshness(ADA, "FRESH").getList("busy")).hasSize(1);
    }

    @Test
    void anotherAddressForgetsWhatWasKnownAndTakingItBackForgetsEverything() {
        server.holds(entry(THEN, "SUMMARY:First"));
        gives(ADA, server.address("/a.ics"));
        awaitFreshness(ADA, "FRESH");

        server.answers(500);
        gives(ADA, server.address("/b.ics"));
        awaitTrouble(ADA, "AWAY");
        assertThat(see(ADA).getList("busy")).isEmpty();
        assertThat(see(ADA).getString("freshness")).isEqualTo("WAITING");

        var back = SignedIn.practitioner(ADA)
                .header("If-Match", read(ADA).header("ETag"))
                .delete(OwnCalendar.PATH);
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.jsonPath().getBoolean("given")).isFalse();
        assertThat(Database.count("select count(*) from practitioner_calendar c join practitioner p"
                        + " on p.id = c.practitioner_id where p.subject = '" + ADA + "'"))
                .isZero();
    }

    @Test
    void aReplicaThatReturnsLateIsNotListenedTo() {
        server.holds(entry(THEN, "SUMMARY:First"));
        gives(ADA, server.address("/a.ics"));
        awaitFreshness(ADA, "FRESH");
        server.holds(entry(THEN, "SUMMARY:First"), entry(THEN.plus(Duration.ofHours(3)), "SUMMARY:Second"));

        Database.execute("update practitioner_calendar set due_at = now(), lease = gen_random_uuid(),"
                + " leased_until = now() + interval '1 hour'");
        var before = server.visits();
        Reading.now();
        assertThat(server.visits()).isEqualTo(before);

        Database.execute("update practitioner_calendar set leased_until = now() - interval '1 second'");
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    isDue(ADA);
                    return see(ADA).getList("busy").size() == 2;
                });
    }

    @Test
    void whatComesFromAnAddressThatWasReplacedMeanwhileHasNoEffect() {
        try (var other = new CalendarServer()) {
            other.holds();
            server.holds(entry(THEN, "SUMMARY:First"));
            server.holdsBack();
            gives(ADA, server.address("/a.ics"));
            await().atMost(PATIENCE).until(() -> server.visits() == 1);

            gives(ADA, other.address("/b.ics"));
            awaitFreshness(ADA, "FRESH");
            server.letsGo();

            await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> see(ADA).getList("busy")
                    .isEmpty());
        }
    }

    @Test
    void aCalendarIsReadWholeAgainBeforeWhatIsKnownEnds() {
        server.holds(entry(THEN, "SUMMARY:First"));
        gives(ADA, server.address("/a.ics"));
        awaitFreshness(ADA, "FRESH");
        Database.execute("update practitioner_calendar set known_until = now() + interval '40 days'");

        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    isDue(ADA);
                    return Database.count("select count(*) from practitioner_calendar"
                                    + " where known_until > now() + interval '80 days'")
                            == 1;
                });
    }

    @Test
    void whoLeavesTheRosterIsReadNoLongerAndNothingOfTheirsStays() {
        server.holds(entry(THEN, "SUMMARY:First"));
        gives(ADA, server.address("/a.ics"));
        awaitFreshness(ADA, "FRESH");
        try {
            Database.execute("update practitioner set active = false where subject = '" + ADA + "'");

            Reading.now();
            await().atMost(PATIENCE)
                    .until(() -> Database.count("select (select count(*) from practitioner_calendar)"
                                    + " + (select count(*) from busy_time)")
                            == 0);
        } finally {
            Database.execute("update practitioner set active = true where subject = '" + ADA + "'");
        }
    }

    @Test
    void nothingOfACalendarReachesTheDatabaseTheLogOrTheFigures() {
        var listening = new Listening();
        SeenSpans.ALL.clear();
        var logger = LogContext.getLogContext().getLogger("");
        logger.addHandler(listening);
        try {
            server.holds(entry(
                    THEN,
                    "SUMMARY:canary-summary",
                    "DESCRIPTION:canary-description",
                    "LOCATION:canary-location",
                    "ORGANIZER;CN=canary-organizer:mailto:canary-organizer@example.org",
                    "ATTENDEE;CN=canary-attendee:mailto:canary-attendee@example.org",
                    "URL:https://canary-link.example"));
            gives(ADA, server.address("/canary-path/canary-token.ics?key=canary-query"));
            awaitFreshness(ADA, "FRESH");
            for (var status : List.of(500, 404)) {
                server.answers(status);
                isDue(ADA);
                awaitTrouble(ADA, status == 500 ? "AWAY" : "CLOSED");
            }
            server.holds(entry(THEN, "RRULE:FREQ=canary-rule", "SUMMARY:canary-summary"));
            isDue(ADA);
            awaitTrouble(ADA, "NOT_UNDERSTOOD");
        } finally {
            logger.removeHandler(listening);
        }

        assertThat(listening.lines())
                .as("something was logged at all")
                .anyMatch(line -> line.contains("could not be read"));
        assertThat(listening.lines()).noneMatch(line -> line.contains("canary-"));
        await().atMost(PATIENCE).until(() -> SeenSpans.ALL.stream().anyMatch(span -> span.contains("me/calendar")));
        assertThat(SeenSpans.ALL).noneMatch(span -> span.contains("canary-"));
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("parley_calendars_stale")
                .doesNotContain("canary-")
                .as("nor where it is")
                .doesNotContain(server.address("").replace("http://localhost", ""));
        assertThat(rowsWith("canary-")).isZero();
        assertThat(rowsWith(HexFormat.of().formatHex("canary-".getBytes(StandardCharsets.UTF_8))))
                .as("in bytes")
                .isZero();
    }

    private static int rowsWith(String text) {
        return Database.count("select count(*) from (select t::text as line from practitioner_calendar t"
                + " union all select b::text from busy_time b union all select o::text from outbox o) as lines"
                + " where line like '%" + text + "%'");
    }

    private static Map<String, String> staffSee(String who) {
        List<Map<String, String>> people =
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items");
        var id = people.stream()
                .filter(one -> who.equals(one.get("subject")))
                .map(one -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
        List<Map<String, String>> items = SignedIn.staff()
                .get("/api/v1/practitioners/calendars")
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(one -> id.equals(one.get("practitionerId")))
                .findFirst()
                .orElseThrow();
    }
}
