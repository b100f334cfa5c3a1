package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.local.demo.Mailbox;
import parley.local.demo.Mailbox.Letter;
import parley.local.demo.Narrator;
import parley.local.demo.Played;
import parley.local.demo.Rest;
import parley.local.demo.Scenario;
import parley.local.demo.ScenarioProblem;
import parley.local.demo.ScenarioReader;
import parley.local.demo.Story;
import parley.local.engine.ProjectHome;
import parley.local.office.InstitutionFolder;

/// An institution that does not exist, in another country, language and zone, with another target, is a folder: its
/// office opens, and a mediation takes place in it.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnotherInstitutionTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final String FOLDER = "catalog-service/src/test/resources/institutions/ribeira";

    private final Rest rest = new Rest(Duration.ofSeconds(20));
    private TestOffice office;
    private Played mediation;

    @BeforeAll
    void aMediationTakesPlace() {
        office = TestOffice.open(new InstitutionFolder(ProjectHome.path().resolve(FOLDER)));
        mediation = new Story(office.address(), scenario(), Narrator.silent(), Duration.ofSeconds(60)).play();
    }

    @AfterAll
    void theOfficeCloses() {
        office.close();
    }

    @Test
    void itIsWithinThisOfficesTarget() {
        var matter = read("intake", "cases/" + mediation.caseId());

        var first = Instant.parse(matter.path("firstContactAt").asText()).atZone(LISBON);
        assertThat(Instant.parse(matter.path("targetAt").asText())
                        .atZone(LISBON)
                        .toLocalDate())
                .isEqualTo(first.toLocalDate().plusDays(3));
        assertThat(Duration.between(mediation.start(), mediation.end())).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void itIsByTheClockOnThisCampus() {
        var session = read("scheduling", "sessions/" + mediation.sessionId());

        assertThat(session.path("zone").asText()).isEqualTo("Europe/Lisbon");
        assertThat(mediation.start().atZone(LISBON).toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 30));
    }

    @Test
    void lettersAreInItsLanguageAndGiveItsNumber() {
        var letters = letters();

        assertThat(letters).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.text()).contains("puede llamarnos").doesNotContain("call us");
            assertThat(header(letter, "From")).contains("Citas").doesNotContain("Gabinete");
        });
        assertThat(letters).anySatisfy(letter -> assertThat(letter.text()).contains("+351 210 000 001"));
    }

    @Test
    void nothingOfTheOtherInstitutionReachesAnybody() {
        for (var letter : letters()) {
            assertThat(letter.subject() + letter.text() + letter.calendar().orElse(""))
                    .doesNotContain("MIT", "617-", "New_York", "CN=Appointments");
        }
    }

    private List<Letter> letters() {
        return mediation.people().people().stream()
                .flatMap(person -> person.email().stream())
                .flatMap(address -> new Mailbox(rest, office.address().mail(), address).letters().stream())
                .toList();
    }

    private static String header(Letter letter, String name) {
        return letter.raw()
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read(String service, String path) {
        var at = service.equals("intake")
                ? office.address().intake()
                : office.address().scheduling();
        return rest.get(at.resolve("/api/v1/" + path), office.address().token("staff-rosa"))
                .orFail("reading " + path)
                .body();
    }

    /// The story that comes with Parley, told of what this institution offers.
    private static Scenario scenario() {
        try (var file = Objects.requireNonNull(Story.class.getResourceAsStream("/scenarios/mediation.yaml"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            // One session is enough: a further one would have a target of its own.
            var told = text.replace("offering: mediation", "offering: mediacao").replace("sessions: 2", "sessions: 1");
            return ScenarioReader.parse("mediation.yaml", told).tagged(TestOffice.freshTag());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScenarioProblem e) {
            throw new AssertionError(e);
        }
    }
}
