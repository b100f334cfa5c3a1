package parley.scheduling.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.scheduling.calendars.Reading;

/// What a practitioner does with a calendar of their own, and how it stands.
public final class OwnCalendar {

    public static final String PATH = "/api/v1/practitioners/me/calendar";
    private static final DateTimeFormatter ICS =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OwnCalendar() {}

    /// Lets the next test find nobody's.
    public static void ofNobody() {
        Database.execute("delete from practitioner_calendar");
    }

    public static String entry(Instant start, String... more) {
        return String.join(
                "\r\n",
                "BEGIN:VEVENT",
                "UID:" + start,
                "DTSTART:" + ICS.format(start),
                "DTEND:" + ICS.format(start.plus(Duration.ofHours(1))),
                String.join("\r\n", more),
                "END:VEVENT");
    }

    public static void gives(String who, String address) {
        assertThat(gives(who, address, read(who).header("ETag")).statusCode()).isEqualTo(200);
    }

    public static Response gives(String who, String address, @Nullable String ifMatch) {
        var request = SignedIn.practitioner(who).contentType("application/json").body(Map.of("address", address));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PATH);
    }

    public static Response read(String who) {
        return SignedIn.practitioner(who).get(PATH);
    }

    public static JsonPath see(String who) {
        return read(who).jsonPath();
    }

    public static JsonPath awaitFreshness(String who, String freshness) {
        awaits(who, "freshness", freshness);
        return see(who);
    }

    public static void awaitTrouble(String who, String trouble) {
        awaits(who, "trouble", trouble);
    }

    /// A reading that failed for another reason, because the machine is busy, comes again at once and not in minutes.
    private static void awaits(String who, String field, String value) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    var isSo = value.equals(see(who).getString(field));
                    if (!isSo) {
                        ofCalendar(who, "due_at = now() - interval '1 second'", " and lease is null");
                        Reading.now();
                    }
                    return isSo;
                });
    }

    /// It is due, and is read at once.
    public static void isDue(String who) {
        ofCalendar(who, "due_at = now() - interval '1 second'");
        Reading.now();
    }

    public static void wasReadHoursAgo(String who, int hours) {
        ofCalendar(who, "read_at = now() - interval '" + hours + " hours', due_at = now() + interval '1 hour'");
    }

    private static void ofCalendar(String who, String change) {
        ofCalendar(who, change, "");
    }

    private static void ofCalendar(String who, String change, String condition) {
        Database.execute("update practitioner_calendar set " + change
                + " where practitioner_id = (select id from practitioner where subject = '" + who + "')" + condition);
    }
}
