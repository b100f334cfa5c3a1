package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.local.demo.Booked;
import parley.local.demo.Demo;
import parley.local.demo.Mailbox;
import parley.local.demo.Narrator;
import parley.local.demo.Played;
import parley.local.demo.Rest;
import parley.local.demo.Rest.Answer;
import parley.local.demo.Scenario;
import parley.local.demo.Story;

/// What one office can find out about the cases of the other: nothing, not even that there are any.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficesApartTest {

    private static final String SLUG = "ombuds";
    private static final String OTHER_SLUG = "conflict-resolution";

    private final TestOffice office = TestOffice.shared();
    private final Rest rest = new Rest(Duration.ofSeconds(20));
    private Played theirs;
    private Played ours;

    /// The same person asks both offices for help.
    @BeforeAll
    void bothOfficesHaveACase() {
        theirs = new Story(
                        office.address(),
                        Demo.shipped("conversation").tagged(TestOffice.freshTag()),
                        Narrator.silent(),
                        Duration.ofSeconds(60))
                .untilTheSessionStands();
        var same = theirs.people().requester();
        var coaching = Demo.shipped("coaching");
        ours = new Story(
                        office.address(),
                        new Scenario(
                                coaching.title(),
                                coaching.path(),
                                coaching.firstContact(),
                                same,
                                List.of(),
                                coaching.course()),
                        Narrator.silent(),
                        Duration.ofSeconds(60))
                .untilTheSessionStands();
        office.waitUntilDrained();
        Awaitility.await().untilAsserted(() -> {
            assertThat(stateOf(theirs, hale())).isEqualTo("MEETING");
            assertThat(stateOf(ours, rosa())).isEqualTo("MEETING");
        });
    }

    private String stateOf(Played played, String token) {
        return rest.get(caseAt(played.caseId(), ""), token)
                .orFail("reading the case")
                .body()
                .path("state")
                .asText();
    }

    private String rosa() {
        return office.address().token("staff-rosa");
    }

    private String hale() {
        return office.address().token("ombuds-hale");
    }

    @Test
    void everyDoorToACaseOfTheOtherOfficeIsTheOneToNothing() {
        for (var door : doors(theirs).entrySet()) {
            var missing = Map.copyOf(doors(nothing())).get(door.getKey());
            assertThat(seen(door.getValue().get()))
                    .as(door.getKey())
                    .isEqualTo(seen(Objects.requireNonNull(missing).get()));
        }
    }

    @Test
    void aTryToChangeItIsRefusedLikeATryToChangeNothing() {
        for (String act : List.of("screening", "circle", "closing")) {
            var hidden = put(theirs.caseId(), act);
            var missing = put(UUID.randomUUID(), act);
            assertThat(hidden.status()).as(act).isEqualTo(404);
            assertThat(seen(hidden)).as(act).isEqualTo(seen(missing));
        }
        assertThat(stateOf(theirs, hale())).isEqualTo("MEETING");
    }

    @Test
    void listsHoldTheCasesOfOnesOwnOfficeAlone() {
        for (String list : List.of("/api/v1/cases?limit=200", "/api/v1/cases?limit=200&state=MEETING")) {
            var uri = office.address().intake().resolve(list);
            assertThat(rest.get(uri, rosa()).orFail(list).body().toString())
                    .contains(ours.caseId().toString())
                    .doesNotContain(theirs.caseId().toString(), theirs.reference());
            assertThat(rest.get(uri, hale()).orFail(list).body().toString())
                    .contains(theirs.caseId().toString())
                    .doesNotContain(ours.caseId().toString(), ours.reference());
        }
        var letters = office.address().notification().resolve("/api/v1/letters?caseId=" + theirs.caseId());
        assertThat(rest.get(letters, hale()).orFail("letters").body().path("items"))
                .isNotEmpty();
        assertThat(rest.get(letters, rosa()).orFail("letters").body().path("items"))
                .isEmpty();
    }

    @Test
    void aPersonWithACaseInBothHasNothingInCommonBetweenThem() {
        assertThat(personIds("scheduling", theirs))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(personIds("scheduling", ours));
    }

    @Test
    void nobodyPractisesForBoth() {
        var roster = office.address().scheduling().resolve("/api/v1/practitioners");
        var mediators = ids(rest.get(roster, rosa()).orFail("the roster"));
        var ombudspersons = ids(rest.get(roster, hale()).orFail("the roster"));
        assertThat(mediators).isNotEmpty().doesNotContainAnyElementsOf(ombudspersons);
        assertThat(ombudspersons).isNotEmpty();
    }

    @Test
    void factsTravelOnTheTopicsOfTheirOwnOffice() {
        for (var record : office.recordsOf(theirs.caseId())) {
            assertThat(record.topic()).contains("." + SLUG + ".");
        }
        for (var record : office.recordsOf(ours.caseId())) {
            assertThat(record.topic()).contains("." + OTHER_SLUG + ".");
        }
        assertThat(office.recordsOf(theirs.caseId())).hasSizeGreaterThan(5);
    }

    @Test
    void lettersOfOneOfficeSayNothingOfTheOther() {
        var letters = new Mailbox(
                        rest,
                        office.address().mail(),
                        theirs.people().requester().email().orElseThrow())
                .letters();
        var tellingOf = letters.stream()
                .map(letter -> letter.raw() + letter.text() + letter.calendar().orElse(""))
                .map(whole -> Stream.of(ours, theirs)
                        .filter(one -> whole.contains(one.sessionId().toString()) || whole.contains(one.reference()))
                        .toList())
                .toList();

        assertThat(tellingOf).allSatisfy(cases -> assertThat(cases).hasSizeLessThan(2));
        assertThat(tellingOf).contains(List.of(ours), List.of(theirs));
    }

    @Test
    void metricsDoNotTellTheOfficesApart() {
        for (URI service : List.of(
                office.address().catalog(),
                office.address().intake(),
                office.address().scheduling(),
                office.address().notification())) {
            var lines = metrics(service);
            assertThat(lines).isNotEmpty();
            assertThat(lines.stream().filter(line -> line.startsWith("parley_")))
                    .as("own metrics of " + service)
                    .isNotEmpty()
                    .noneMatch(line ->
                            line.matches("(?i).*[{,](office|procedure|role|issue|kind|offering|case)[a-z_]*=.*"));
            assertThat(lines)
                    .as("labels of " + service)
                    .noneMatch(line -> line.matches("(?i).*=\"[^\"]*(ombuds|conflict_resolution)[^\"]*\".*")
                            && !line.contains("topic=")
                            && !line.contains("client_id="))
                    .noneMatch(line -> line.contains(theirs.caseId().toString()));
        }
    }

    /// A hidden case must not be looked up for longer than a missing one: the medians of many tries are alike.
    @Test
    void theTimeAnAnswerTakesDoesNotTell() {
        var hidden = new ArrayList<Long>();
        var missing = new ArrayList<Long>();
        int rounds = TestOffice.rounds(60, 600);
        for (int i = 0; i < rounds; i++) {
            hidden.add(timed(caseAt(theirs.caseId(), "")));
            missing.add(timed(caseAt(UUID.randomUUID(), "")));
        }
        assertThat((double) median(hidden)).isBetween(median(missing) * 0.5, median(missing) * 2.0);
    }

    private long timed(URI uri) {
        long before = System.nanoTime();
        assertThat(rest.get(uri, rosa()).status()).isEqualTo(404);
        return System.nanoTime() - before;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private Map<String, Supplier<Answer>> doors(Played about) {
        var doors = new TreeMap<String, Supplier<Answer>>();
        var participant = about.participants().values().iterator().next();
        for (String rest :
                List.of("", "/words", "/plan", "/permissions", "/participants/" + participant + "/contact")) {
            doors.put(
                    "intake " + rest.replace(participant.toString(), "…"),
                    () -> this.rest.get(caseAt(about.caseId(), rest), rosa()));
        }
        for (String rest : List.of("", "/options", "/participants/" + participant + "/availability")) {
            doors.put(
                    "scheduling " + rest.replace(participant.toString(), "…"),
                    () -> this.rest.get(
                            office.address().scheduling().resolve("/api/v1/cases/" + about.caseId() + rest), rosa()));
        }
        doors.put(
                "a session",
                () -> rest.get(office.address().scheduling().resolve("/api/v1/sessions/" + about.sessionId()), rosa()));
        doors.put(
                "letters",
                () -> rest.get(
                        office.address().notification().resolve("/api/v1/letters?caseId=" + about.caseId()), rosa()));
        return doors;
    }

    /// Something that never was.
    private Played nothing() {
        var sessions = theirs.sessions().stream()
                .map(one -> new Booked(
                        UUID.randomUUID(),
                        one.people(),
                        one.start(),
                        one.end(),
                        one.practitioners(),
                        one.lettersAfter()))
                .toList();
        return new Played(
                theirs.people(),
                UUID.randomUUID(),
                theirs.reference(),
                sessions,
                Map.of("nobody", UUID.randomUUID()),
                Map.of());
    }

    private Answer put(UUID caseId, String act) {
        var body =
                switch (act) {
                    case "screening" -> Map.of("outcome", "NOT_SUITABLE");
                    case "circle" -> Map.of("complete", true);
                    case String _ -> Map.of();
                };
        return rest.put(caseAt(caseId, "/" + act), rosa(), body, "\"1\"");
    }

    private URI caseAt(UUID caseId, String rest) {
        return office.address().intake().resolve("/api/v1/cases/" + caseId + rest);
    }

    /// Status and words of an answer, without what is new with every answer.
    private static String seen(Answer answer) {
        return answer.status() + " " + answer.body().path("code")
                + answer.body().path("title") + answer.body().path("detail")
                + answer.body().path("items") + answer.etag();
    }

    private static List<String> ids(Answer answer) {
        var ids = new ArrayList<String>();
        answer.body().path("items").forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private List<String> personIds(String database, Played played) {
        return office.texts(
                database, "select person_id::text from planned_participant where case_id = '" + played.caseId() + "'");
    }

    private List<String> metrics(URI service) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.resolve("/q/metrics")).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
