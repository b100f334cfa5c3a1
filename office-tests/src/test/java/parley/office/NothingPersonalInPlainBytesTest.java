package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.local.demo.Narrator;
import parley.local.demo.Rest;
import parley.local.demo.Scenario;
import parley.local.demo.Scenario.FirstContact;
import parley.local.demo.Scenario.Person;
import parley.local.demo.Story;

/// Plays the story with people whose names nobody else has, then looks for them in every file the office writes.
@Tag("edge")
class NothingPersonalInPlainBytesTest {

    private static final List<Canary> CANARIES = List.of(
            new Canary("Zephyrrhine"),
            new Canary("Quixandral"),
            new Canary("zephyrrhine.q"),
            new Canary("Ombrevaux"),
            new Canary("Plimsolvig"),
            new Canary("ombrevaux.p"),
            new Canary("617-559-7381"),
            new Canary("Thrandoquil"),
            new Canary("velquorine-lab"),
            new Canary("murkwhistle-hall"),
            new Canary("the teapot named Grizzabundle"));

    private final TestOffice office = TestOffice.shared();

    @Test
    void noDatabaseFileNoBrokerLogAndNoServiceLogHoldsWhoTheyAreOrWhatTheySaid() {
        new Story(office.address(), canaries(), Narrator.silent(), Duration.ofSeconds(60)).play();
        office.waitUntilDrained();
        office.flushDatabases();

        var files = office.everyFile();
        assertThat(Canary.sightings(CANARIES, files)).isEmpty();

        // The same search in the same files finds what is known to lie there openly: the roster.
        assertThat(Canary.sightings(List.of(new Canary("practitioner-17@office.example")), files))
                .isNotEmpty();
    }

    @Test
    void onceTheyAreForgottenNoMemoryNoFigureAndNoKeyIsLeftEither(@TempDir Path folder) {
        office.keyServerKeepsNoOldLog();
        var played = new Story(office.address(), canaries(), Narrator.silent(), Duration.ofSeconds(60)).play();
        var owners = new ArrayList<>(played.participants().values());
        owners.add(played.caseId());
        var keys = office.wrappedKeys(owners);
        office.flushDatabases();
        assertThat(keys).as("keys before").hasSizeGreaterThanOrEqualTo(2);
        assertThat(Canary.sightings(keys, office.everyFile()))
                .as("the search finds them while they are there")
                .isNotEmpty();

        var began = System.nanoTime();
        forget(played.caseId());
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(office.count(
                        "intake", "select count(*) from forgetting where case_id = '" + played.caseId() + "'"))
                .as("answers that are missing")
                .isZero());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
        assertThat(office.wrappedKeys(owners)).isEmpty();
        office.waitUntilDrained();
        office.flushDatabases();
        office.keyServerMovesOn();

        var files = new ArrayList<>(office.everyFile());
        files.addAll(office.figures(folder));
        files.add(office.records(folder));
        assertThat(Canary.sightings(CANARIES, files)).isEmpty();
        assertThat(Canary.sightings(keys, files)).as("destroyed keys").isEmpty();

        // A connection to the mail server keeps what was said on it last until it has rested for two seconds.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60).minusNanos(System.nanoTime() - began))
                .untilAsserted(() -> {
                    var memories = memories(folder);
                    assertThat(Canary.sightings(List.of(new Canary("/internal/v1/letter-claims")), memories))
                            .as("the search sees into memories")
                            .isNotEmpty();
                    assertThat(Canary.sightings(CANARIES, memories)).isEmpty();
                });
    }

    /// What each service still refers to.
    private List<Path> memories(Path folder) {
        return Stream.of("catalog", "intake", "scheduling", "notification")
                .map(service -> office.memoryOf(service, folder))
                .toList();
    }

    private void forget(UUID caseId) {
        var rest = new Rest(Duration.ofSeconds(20));
        var matter = office.address().intake().resolve("/api/v1/cases/" + caseId);
        var staff = office.address().token("staff-rosa");
        if (!rest.get(matter, staff)
                .orFail("reading the case")
                .body()
                .path("state")
                .asText()
                .equals("CLOSED")) {
            rest.edit(matter, URI.create(matter + "/closing"), staff, Map.of()).orFail("closing the case");
        }
        rest.put(URI.create(matter + "/forgetting"), staff, null).orFail("forgetting the case");
    }

    @Test
    void theSearchFindsEveryShapeOfAWord(@TempDir Path folder) throws IOException {
        var canary = CANARIES.getFirst();
        var files = new ArrayList<Path>();
        for (var shape : canary.shapes().entrySet()) {
            var file = folder.resolve(shape.getKey().replace(' ', '-'));
            var around = "before ".getBytes(StandardCharsets.UTF_8);
            var bytes = new byte[around.length + shape.getValue().length];
            System.arraycopy(around, 0, bytes, 0, around.length);
            System.arraycopy(shape.getValue(), 0, bytes, around.length, shape.getValue().length);
            Files.write(file, bytes);
            files.add(file);
        }
        for (Path file : files) {
            assertThat(Canary.sightings(List.of(canary), List.of(file))).isNotEmpty();
        }
    }

    private static Scenario canaries() {
        return new Scenario(
                "Canaries",
                new FirstContact(
                        "PHONE", 1, List.of("NOISE"), Optional.of("It began with the teapot named Grizzabundle.")),
                "mediation",
                "IN_PERSON",
                person("Zephyrrhine Quixandral", "zephyrrhine.q@people.example", "department:velquorine-lab"),
                List.of(
                        person("Ombrevaux Plimsolvig", "ombrevaux.p@people.example", "living-group:murkwhistle-hall"),
                        new Person(
                                "Thrandoquil Voss",
                                Optional.empty(),
                                Optional.of("617-559-7381"),
                                List.of("department:velquorine-lab"),
                                List.of(),
                                List.of(),
                                false)),
                Optional.of("Ombrevaux Plimsolvig"));
    }

    private static Person person(String name, String email, String affiliation) {
        return new Person(name, Optional.of(email), Optional.empty(), List.of(affiliation), List.of(), List.of(), true);
    }
}
