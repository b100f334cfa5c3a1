package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.Newcomers;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;

/// What practitioners say about their times, and what becomes of it in a search.
@QuarkusTest
@OnRealGround
class WhenThereTest {

    private static final String ME = "/api/v1/practitioners/me";

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);
    private final Newcomers newcomers = new Newcomers();

    @AfterEach
    void hangUp() {
        newcomers.leave();
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void whoWouldRatherNotIsAskedLastAndTheReasonSaysSo() {
        var lead = newcomers.join(Experience.LEAD, Willingness.FREE);
        var glad = newcomers.join(Experience.EXPERIENCED, Willingness.FREE);
        var pressed = newcomers.join(Experience.NOVICE, Willingness.IF_NEED_BE);
        newcomers.alone(matter);
        matter.isReady();

        assertThat(best().getList("options[0].practitionerIds", UUID.class))
                .as("though a novice would be cheaper by points")
                .containsExactlyInAnyOrder(lead, glad);
        assertThat(reasons()).doesNotContain("IF_NEED_BE");

        goesAway(glad);

        assertThat(best().getList("options[0].practitionerIds", UUID.class)).containsExactlyInAnyOrder(lead, pressed);
        assertThat(reasons()).contains("IF_NEED_BE");
        assertThat(best().getMap("options[0].reasons.find { it.code == 'IF_NEED_BE' }.params"))
                .isEqualTo(Map.of(pressed.toString(), 1));
    }

    @Test
    void staleHoursAreNotFreeUntilTheyAreConfirmed() {
        var lead = newcomers.join(Experience.LEAD, Willingness.FREE);
        var other = newcomers.join(Experience.EXPERIENCED, Willingness.FREE);
        newcomers.alone(matter);
        matter.isReady();
        assertThat(best().getList("options")).isNotEmpty();

        Database.execute("update hours_confirmation set confirmed_at = now() - interval '61 days'"
                + " where practitioner_id = '" + lead + "'");

        assertThat(best().getList("options")).isEmpty();
        assertThat(best().getList("lost.blocker"))
                .as("only who is tied is left")
                .containsExactly("TIE_DECLARED");
        assertThat(best().getList("askFor.practitioner.id", UUID.class))
                .as("staff see whom to ask")
                .containsExactly(lead);
        assertThat(onRoster(lead)).isEqualTo("STALE");
        assertThat(onRoster(other)).isEqualTo("FRESH");
        var mine = SignedIn.practitioner(Newcomers.subject(lead)).get(ME + "/hours");
        assertThat(mine.jsonPath().getString("freshness")).isEqualTo("STALE");

        var confirmed = SignedIn.practitioner(Newcomers.subject(lead))
                .header("If-Match", mine.header("ETag"))
                .put(ME + "/hours/confirmation");

        assertThat(confirmed.jsonPath().getString("freshness")).isEqualTo("FRESH");
        assertThat(confirmed.jsonPath().getList("hours")).hasSize(5);
        assertThat(best().getList("options")).isNotEmpty();
    }

    @Test
    void hoursAreChangedByWhoHasSeenThem() {
        var somebody = newcomers.join(Experience.LEAD, Willingness.FREE);
        var seen = SignedIn.practitioner(Newcomers.subject(somebody)).get(ME + "/hours");
        var week = week("Asia/Kathmandu", hours("MONDAY", "09:00", "12:00", "FREE"));

        assertThat(says(somebody, null, week).statusCode()).isEqualTo(428);
        assertThat(says(somebody, "\"9\"", week).statusCode()).isEqualTo(412);
        var said = says(somebody, seen.header("ETag"), week);
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.jsonPath().getString("zone")).isEqualTo("Asia/Kathmandu");
        assertThat(says(somebody, seen.header("ETag"), week).statusCode()).isEqualTo(412);

        var byStaff = SignedIn.staff().get("/api/v1/practitioners/" + somebody + "/hours");
        assertThat(byStaff.jsonPath().getList("hours.day")).containsExactly("MONDAY");
        assertThat(byStaff.header("ETag")).isEqualTo(said.header("ETag"));
    }

    @Test
    void aWeekThatNobodyCanMeanIsRefused() {
        var somebody = newcomers.join(Experience.LEAD, Willingness.FREE);
        var etag = SignedIn.practitioner(Newcomers.subject(somebody))
                .get(ME + "/hours")
                .header("ETag");
        var morning = hours("MONDAY", "09:00", "12:00", "FREE");

        for (var bad : List.of(
                week("+05:00", morning),
                week("America/New_York", hours("MONDAY", "12:00", "09:00", "FREE")),
                week("America/New_York", hours("MONDAY", "12:00", "15:00", "AWAY")),
                week("America/New_York", morning, hours("MONDAY", "11:00", "00:00", "IF_NEED_BE")))) {
            assertThat(says(somebody, etag, bad).statusCode())
                    .as(bad.toString())
                    .isEqualTo(422);
        }
        var touching = week("America/New_York", morning, hours("MONDAY", "12:00", "00:00", "IF_NEED_BE"));
        assertThat(says(somebody, etag, touching).statusCode()).isEqualTo(200);
    }

    @Test
    void anExceptionIsOnesOwnAndCanBeTakenBack() {
        var one = newcomers.join(Experience.LEAD, Willingness.FREE);
        var other = newcomers.join(Experience.LEAD, Willingness.FREE);
        var exception = goesAway(one);
        assertThat(SignedIn.practitioner(Newcomers.subject(one))
                        .get(ME + "/exceptions")
                        .jsonPath()
                        .getList("items.id", UUID.class))
                .containsExactly(exception);

        assertThat(excepts(other, exception, 1, 2).statusCode()).isEqualTo(404);
        SignedIn.practitioner(Newcomers.subject(other))
                .delete(ME + "/exceptions/" + exception)
                .then()
                .statusCode(200);
        assertThat(SignedIn.staff()
                        .get("/api/v1/practitioners/" + one + "/exceptions")
                        .jsonPath()
                        .getList("items"))
                .as("what another takes back stays")
                .hasSize(1);

        assertThat(excepts(one, exception, 3, 4).jsonPath().getList("items")).hasSize(1);
        assertThat(excepts(one, UUID.randomUUID(), -4, -3).statusCode()).isEqualTo(422);
        assertThat(excepts(one, UUID.randomUUID(), 4, 3).statusCode()).isEqualTo(422);
        assertThat(SignedIn.staff()
                        .delete("/api/v1/practitioners/" + one + "/exceptions/" + exception)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void theOtherOfficeDoesNotSeeAPractitionersHours() {
        var somebody = newcomers.join(Experience.LEAD, Willingness.FREE);

        assertThat(SignedIn.ombuds()
                        .get("/api/v1/practitioners/" + somebody + "/hours")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoCannotBeInThePlaceIsNotAskedForIt() {
        newcomers.join(Experience.LEAD, Willingness.FREE);
        newcomers.join(Experience.EXPERIENCED, Willingness.FREE, Set.of("ONLINE"));
        newcomers.alone(matter);
        matter.isReady();

        assertThat(best().getList("options")).isEmpty();
        assertThat(best().getList("lost.blocker"))
                .as("only who is tied is left")
                .containsExactly("TIE_DECLARED");
    }

    @Test
    void whoNeedsALongerPauseIsKeptFreeForIt() {
        var lead = newcomers.join(Experience.LEAD, Willingness.FREE);
        var other = newcomers.join(Experience.EXPERIENCED, Willingness.FREE);
        Database.execute("update practitioner set pause_minutes = 120 where id = '" + lead + "'");
        newcomers.alone(matter);
        matter.isReady();

        var session = matter.holdsTheBest();

        for (var each : Map.of(lead, 120, other, 30).entrySet()) {
            assertThat(Database.count("select count(*) from reservation r join session s on s.id = r.session_id"
                            + " where s.id = '" + session + "' and r.resource_id = '" + each.getKey()
                            + "' and upper(r.during) = s.ends_at + interval '" + each.getValue() + " minutes'"))
                    .as("pause of %d minutes", each.getValue())
                    .isEqualTo(1);
        }
    }

    private UUID goesAway(UUID practitioner) {
        var exception = UUID.randomUUID();
        assertThat(excepts(practitioner, exception, -1, 60).statusCode()).isEqualTo(200);
        return exception;
    }

    private static Response excepts(UUID practitioner, UUID exception, int fromDay, int toDay) {
        var now = Clock.systemUTC().instant();
        return SignedIn.practitioner(Newcomers.subject(practitioner))
                .contentType("application/json")
                .body(Map.of(
                        "from",
                        now.plus(Duration.ofDays(fromDay)).toString(),
                        "to",
                        now.plus(Duration.ofDays(toDay)).toString(),
                        "willingness",
                        "AWAY"))
                .put(ME + "/exceptions/" + exception);
    }

    private static Response says(UUID practitioner, @Nullable String ifMatch, Map<String, ?> week) {
        var request = SignedIn.practitioner(Newcomers.subject(practitioner));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .contentType("application/json")
                .body(week)
                .put(ME + "/hours");
    }

    @SafeVarargs
    private static Map<String, ?> week(String zone, Map<String, String>... hours) {
        return Map.of("zone", zone, "hours", List.of(hours));
    }

    private static Map<String, String> hours(String day, String from, String to, String willingness) {
        return Map.of("day", day, "from", from, "to", to, "willingness", willingness);
    }

    private static String onRoster(UUID practitioner) {
        return SignedIn.staff()
                .get("/api/v1/practitioners")
                .jsonPath()
                .getString("items.find { it.id == '" + practitioner + "' }.hours");
    }

    private List<String> reasons() {
        return best().getList("options[0].reasons.code", String.class);
    }

    private JsonPath best() {
        return matter.options();
    }
}
