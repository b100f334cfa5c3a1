package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.local.demo.Rest;
import parley.local.demo.StoryFailed;

/// Another frontend has the descriptions of the APIs, and needs no more.
@Tag("edge")
class TypeScriptTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rest rest = new Rest(Duration.ofSeconds(10));

    @BeforeAll
    static void theToolsAreThere() {
        Npm.install();
    }

    @Test
    void nothingIsWrongWithTheDescriptions() {
        assertThat(Npm.run("lint", Map.of())).contains("Your API descriptions are valid");
    }

    @Test
    void aClientOfAFewLinesCompilesStrictlyAndBooksASession() {
        Npm.run("types", Map.of());
        Npm.run("build", Map.of());
        var office = TestOffice.shared();
        var waiting = aCaseThatWaits(office);

        var said = Npm.run(
                "book",
                Map.of(
                        "PARLEY_SCHEDULING", office.address().scheduling().toString(),
                        "PARLEY_SIGN_IN", office.address().signIn().toString()),
                waiting.toString());

        var session = UUID.fromString(
                said.lines().reduce((_, last) -> last).orElseThrow().split(" ", 2)[0]);
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        read(office.address().scheduling(), "sessions/" + session)
                                .path("state")
                                .asText())
                .isEqualTo("SCHEDULED"));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        read(office.address().intake(), "cases/" + waiting)
                                .path("state")
                                .asText())
                .isEqualTo("MEETING"));
    }

    /// Somebody wants a coach, and said on the telephone when they can.
    private UUID aCaseThatWaits(TestOffice office) {
        var intake = office.address().intake();
        var id = rest.post(
                        intake.resolve("/api/v1/cases"),
                        rosa(),
                        Map.of(
                                "channel",
                                "PHONE",
                                "firstContactAt",
                                OffsetDateTime.now(Clock.systemUTC())
                                        .minusMinutes(1)
                                        .toString(),
                                "requester",
                                Map.of(
                                        "phone",
                                        "617 555 8" + TestOffice.freshTag().substring(3))))
                .orFail("a case")
                .body()
                .path("id")
                .asText();
        edit(
                id,
                "/screening",
                Map.of(
                        "outcome",
                        "SUITABLE",
                        "offering",
                        "conflict-coaching",
                        "format",
                        "IN_PERSON",
                        "requesterIsStudent",
                        true));
        var person = read(intake, "cases/" + id)
                .path("participants")
                .path(0)
                .path("id")
                .asText();
        edit(
                id,
                "/participants/" + person + "/spoken-answer",
                Map.of(
                        "answer",
                        "YES",
                        "saidAt",
                        OffsetDateTime.now(Clock.systemUTC()).toString()));
        timesAreSaid(office, id, person);
        return UUID.fromString(id);
    }

    private void timesAreSaid(TestOffice office, String id, String person) {
        var times = office.address()
                .scheduling()
                .resolve("/api/v1/cases/" + id + "/participants/" + person + "/availability");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> rest.get(times, rosa()).body().path("days").size() > 0);
        var starts = new ArrayList<String>();
        rest.get(times, rosa()).body().path("days").forEach(day -> day.path("starts")
                .forEach(one -> starts.add(one.path("start").asText())));
        rest.put(times, rosa(), Map.of("starts", starts)).orFail("times");
        var options = office.address().scheduling().resolve("/api/v1/cases/" + id + "/options");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> rest.get(options, rosa()).body().path("options").size() > 0);
    }

    private void edit(String id, String what, Map<String, Object> body) {
        var matter = TestOffice.shared().address().intake().resolve("/api/v1/cases/" + id);
        // What the catalogue offers may still be on its way to a fresh office.
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreException(StoryFailed.class)
                .until(() -> rest.edit(matter, URI.create(matter + what), rosa(), body)
                                .orFail(what)
                                .status()
                        < 300);
    }

    private JsonNode read(URI service, String path) {
        return rest.get(service.resolve("/api/v1/" + path), rosa())
                .orFail("reading " + path)
                .body();
    }

    private static String rosa() {
        return TestOffice.shared().address().token("staff-rosa");
    }
}
