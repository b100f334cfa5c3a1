package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.scheduling.testing.OwnCalendar.awaitFreshness;
import static parley.scheduling.testing.OwnCalendar.awaitTrouble;
import static parley.scheduling.testing.OwnCalendar.entry;
import static parley.scheduling.testing.OwnCalendar.gives;
import static parley.scheduling.testing.OwnCalendar.wasReadHoursAgo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.CalendarServer;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.OwnCalendar;
import parley.scheduling.testing.SignedIn;

/// Nobody is proposed for a time at which their own calendar says that they are busy, or says nothing.
@QuarkusTest
@OnRealGround
class BusyElsewhereTest {

    private final CalendarServer server = new CalendarServer();

    @AfterEach
    void nobodyHasACalendar() {
        OwnCalendar.ofNobody();
        Database.releaseEverything();
        server.close();
    }

    @Test
    void whoIsBusyAtATimeIsNotProposedForItAndCannotBeHeldForIt() {
        try (var broker = new Broker()) {
            var matter = new Matter(broker);
            matter.isReady();
            var best = matter.options();
            var start = best.getString("options[0].start");
            var pair = best.getList("options[0].practitionerIds", String.class);
            var who = pair.getFirst();
            assertThat(proposedFor(matter, start)).contains(who);

            server.holds(entry(instant(start), "SUMMARY:Dentist"));
            gives(subjectOf(who), server.address("/a.ics"));
            awaitFreshness(subjectOf(who), "FRESH");

            assertThat(proposedFor(matter, start)).isNotEmpty().doesNotContain(who);
            assertThat(notRead(matter)).doesNotContain(who);
            assertThat(hold(matter, best)).isEqualTo(409);
        }
    }

    @Test
    void whoseCalendarIsNotReadIsProposedForNothingAndStaffSeeWhy() {
        try (var broker = new Broker()) {
            var matter = new Matter(broker);
            matter.isReady();
            var who = matter.options().getString("options[0].practitionerIds[0]");
            var subject = subjectOf(who);
            assertThat(proposed(matter)).contains(who);

            server.answers(404);
            gives(subject, server.address("/a.ics"));
            awaitTrouble(subject, "CLOSED");
            assertThat(proposed(matter)).isNotEmpty().doesNotContain(who);
            assertThat(notRead(matter)).contains(who);

            server.holds();
            gives(subject, server.address("/b.ics"));
            awaitFreshness(subject, "FRESH");
            assertThat(proposed(matter)).contains(who);
            assertThat(notRead(matter)).doesNotContain(who);

            wasReadHoursAgo(subject, 6);
            assertThat(proposed(matter)).isNotEmpty().doesNotContain(who);
            assertThat(notRead(matter)).contains(who);
        }
    }

    @Test
    void aHoldThatMeetsANewBusyTimeIsShown() {
        try (var broker = new Broker()) {
            var matter = new Matter(broker);
            matter.isReady();
            var session = matter.holdsTheBest();
            var who = Matter.session(session).getString("practitioners[0].id");
            var other = Matter.session(session).getString("practitioners[1].id");
            assertThat(objection(session, who)).isNull();

            server.holds(entry(instant(Matter.session(session).getString("start")), "SUMMARY:Dentist"));
            gives(subjectOf(who), server.address("/a.ics"));
            awaitFreshness(subjectOf(who), "FRESH");
            assertThat(objection(session, who)).isEqualTo("BUSY");
            assertThat(objection(session, other)).isNull();

            wasReadHoursAgo(subjectOf(who), 6);
            assertThat(objection(session, who)).isEqualTo("NOT_READ");
        }
    }

    private static @Nullable String objection(UUID session, String who) {
        List<Map<String, String>> asked = Matter.session(session).getList("practitioners");
        return asked.stream()
                .filter(one -> who.equals(one.get("id")))
                .findFirst()
                .orElseThrow()
                .get("calendar");
    }

    private static List<String> proposed(Matter matter) {
        return options(matter, Map.of()).getList("options.practitionerIds.flatten()", String.class);
    }

    /// Everybody in any combination for this start.
    private static List<String> proposedFor(Matter matter, String start) {
        return options(matter, Map.of("start", start)).getList("options.practitionerIds.flatten()", String.class);
    }

    private static List<String> notRead(Matter matter) {
        return options(matter, Map.of()).getList("calendarsNotRead.id", String.class);
    }

    private static JsonPath options(Matter matter, Map<String, String> more) {
        return SignedIn.staff()
                .queryParam("limit", 50)
                .queryParams(more)
                .get("/api/v1/cases/" + matter.caseId + "/options")
                .jsonPath();
    }

    private static int hold(Matter matter, JsonPath options) {
        return SignedIn.staff()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "start", options.getString("options[0].start"),
                        "practitionerIds", options.getList("options[0].practitionerIds"),
                        "roomId", options.getString("options[0].room.id")))
                .post("/api/v1/cases/" + matter.caseId + "/holds")
                .statusCode();
    }

    private static Instant instant(String start) {
        return OffsetDateTime.parse(start).toInstant();
    }

    private static String subjectOf(String id) {
        List<Map<String, String>> roster =
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items");
        return roster.stream()
                .filter(one -> id.equals(one.get("id")))
                .map(one -> String.valueOf(one.get("subject")))
                .findFirst()
                .orElseThrow();
    }
}
