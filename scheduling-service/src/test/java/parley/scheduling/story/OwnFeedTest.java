package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.CalendarServer;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Listening;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.OwnCalendar;
import parley.scheduling.testing.SeenSpans;
import parley.scheduling.testing.SignedIn;

/// A practitioner's own sessions, read by a calendar program that has nothing but an address.
@QuarkusTest
@OnRealGround
class OwnFeedTest {

    private static final String PATH = "/api/v1/practitioners/me/feed";

    @AfterEach
    void nobodyHasAFeed() {
        Database.execute("delete from session_feed");
        Database.releaseEverything();
    }

    @Test
    void theSessionsThatStandAreInItWithNothingButTheirHours() {
        try (var broker = new Broker()) {
            var matter = new Matter(broker);
            var session = matter.isScheduled();
            var who = Matter.practitionersOf(session).getFirst();
            var seen = Matter.session(session);

            var answer = read(newFeed(who));
            var text = answer.asString();
            var entry = entry(calendar(text), session);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith("text/calendar");
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
            assertThat(entry.getDateStart().getValue().toInstant())
                    .isEqualTo(OffsetDateTime.parse(seen.getString("start")).toInstant());
            assertThat(entry.getDateEnd().getValue().toInstant())
                    .isEqualTo(OffsetDateTime.parse(seen.getString("end")).toInstant());
            assertThat(entry.getSummary().getValue()).isEqualTo("Appointment");
            assertThat(entry.getProperties().values())
                    .extracting(property -> property.getClass().getSimpleName())
                    .containsExactlyInAnyOrder(
                            "Uid",
                            "Sequence",
                            "DateTimeStamp",
                            "DateStart",
                            "DateEnd",
                            "Summary",
                            "Status",
                            "Transparency",
                            "Classification");
            assertThat(text.toLowerCase(Locale.ROOT))
                    .doesNotContain(matter.caseId.toString(), "mediat", "session", "case", "person", "room", "http");
            assertThat(text).doesNotContain(everybodysNames());
            assertThat(calendar(text).validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        }
    }

    @Test
    void anEntryKeepsItsNameAndASessionThatIsCalledOffVanishes() {
        try (var broker = new Broker()) {
            var matter = new Matter(broker);
            var session = matter.isScheduled();
            var pair = Matter.practitionersOf(session);
            var feed = newFeed(pair.getFirst());
            var first = read(feed);
            var other = read(newFeed(pair.getLast()));

            assertThat(uid(first, session)).isEqualTo(uid(read(feed), session));
            assertThat(uid(first, session))
                    .as("so that entries of two people are not taken for one")
                    .isNotEqualTo(uid(other, session));
            var etag = first.header("ETag");
            assertThat(RestAssured.given()
                            .header("If-None-Match", etag)
                            .get(path(feed))
                            .statusCode())
                    .isEqualTo(304);

            SignedIn.staff()
                    .header(
                            "If-Match",
                            SignedIn.staff().get("/api/v1/sessions/" + session).header("ETag"))
                    .contentType("application/json")
                    .put("/api/v1/sessions/" + session + "/cancellation")
                    .then()
                    .statusCode(200);

            var after = RestAssured.given().header("If-None-Match", etag).get(path(feed));
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.asString()).doesNotContain(session.toString());
        }
    }

    @Test
    void whatIsOnlyHeldIsNotInIt() {
        try (var broker = new Broker()) {
            var matter = new Matter(broker);
            matter.isReady();
            var session = matter.holdsTheBest();
            var feed = newFeed(Matter.practitionersOf(session).getFirst());

            assertThat(read(feed).asString()).doesNotContain(session.toString());
        }
    }

    @Test
    void aNewAddressEndsTheOldOneAndOneThatIsEndedOpensNothing() {
        var first = newFeed("practitioner-39");
        assertThat(read(first).statusCode()).isEqualTo(200);

        var second = newFeed("practitioner-39");
        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(read(second).statusCode()).isEqualTo(200);
        assertThat(SignedIn.practitioner("practitioner-39").get(PATH).jsonPath().getBoolean("exists"))
                .isTrue();

        SignedIn.practitioner("practitioner-39").delete(PATH).then().statusCode(200);
        assertThat(read(second).statusCode()).isEqualTo(404);
        assertThat(SignedIn.practitioner("practitioner-39").get(PATH).jsonPath().getBoolean("exists"))
                .isFalse();
        for (var file : List.of("nothing.ics", "x".repeat(43) + ".ics", "x".repeat(43))) {
            assertThat(RestAssured.get("/f/" + file).statusCode()).as(file).isEqualTo(404);
        }
    }

    @Test
    void whoLeavesTheRosterHasNoFeed() {
        var feed = newFeed("practitioner-39");
        try {
            Database.execute("update practitioner set active = false where subject = 'practitioner-39'");

            assertThat(read(feed).statusCode()).isEqualTo(404);
        } finally {
            Database.execute("update practitioner set active = true where subject = 'practitioner-39'");
        }
        assertThat(read(feed).statusCode()).isEqualTo(200);
    }

    @Test
    void theAddressStandsNowhereButInTheOneAnswer() {
        var logger = LogContext.getLogContext().getLogger("");
        var listening = new Listening();
        logger.addHandler(listening);
        Logger.getLogger("canary").info("The play begins");
        SeenSpans.ALL.clear();
        String secret;
        try {
            var feed = newFeed("practitioner-39");
            secret = path(feed).replaceFirst("^/f/", "").replaceFirst("\\.ics$", "");
            read(feed);
            RestAssured.given().header("If-None-Match", "\"x\"").get(path(feed));
            RestAssured.given().post(path(feed));
            SignedIn.practitioner("practitioner-39").delete(PATH);
            read(feed);
        } finally {
            logger.removeHandler(listening);
        }

        assertThat(secret).hasSize(43);
        assertThat(listening.lines()).isNotEmpty().noneMatch(line -> line.contains(secret));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SeenSpans.ALL.stream().anyMatch(span -> span.contains("/f/***")));
        assertThat(SeenSpans.ALL).noneMatch(span -> span.contains(secret));
        assertThat(RestAssured.get("/q/metrics").asString()).doesNotContain(secret);

        newFeed("practitioner-39");
        assertThat(Database.count("select count(*) from session_feed f where f::text like '%" + secret + "%'"
                        + " or f::text like '%" + HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII))
                        + "%'"))
                .isZero();
    }

    @Test
    void aSessionThatComesBackInTheCalendarItIsReadFromDoesNotStandAgainstItself() {
        try (var broker = new Broker();
                var server = new CalendarServer()) {
            var matter = new Matter(broker);
            var session = matter.isScheduled();
            var who = Matter.practitionersOf(session).getFirst();
            var lines = read(newFeed(who)).asString().lines().toList();
            server.holds(lines.subList(lines.indexOf("BEGIN:VEVENT"), lines.size() - 1)
                    .toArray(String[]::new));

            OwnCalendar.gives(who, server.address("/a.ics"));

            assertThat(OwnCalendar.awaitFreshness(who, "FRESH").getList("busy")).isEmpty();
        } finally {
            OwnCalendar.ofNobody();
        }
    }

    private static URI newFeed(String who) {
        var answer = SignedIn.practitioner(who).contentType("application/json").post(PATH);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return URI.create(answer.jsonPath().getString("address"));
    }

    private static Response read(URI feed) {
        return RestAssured.get(path(feed));
    }

    private static String path(URI feed) {
        return feed.getPath();
    }

    private static ICalendar calendar(String text) {
        return Biweekly.parse(text).first();
    }

    private static VEvent entry(ICalendar calendar, UUID session) {
        return calendar.getEvents().stream()
                .filter(one -> one.getUid().getValue().startsWith(session.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String uid(Response feed, UUID session) {
        return entry(calendar(feed.asString()), session).getUid().getValue();
    }

    private static String[] everybodysNames() {
        List<Map<String, String>> roster =
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items");
        return roster.stream()
                .flatMap(one -> Stream.of(String.valueOf(one.get("name")), String.valueOf(one.get("email"))))
                .toArray(String[]::new);
    }
}
