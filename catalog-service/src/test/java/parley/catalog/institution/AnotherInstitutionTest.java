package parley.catalog.institution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.QuarkusTestProfile.TestResourceEntry;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.catalog.MovableClock;
import parley.catalog.hours.model.Openness;
import parley.catalog.resources.Doors;
import parley.catalog.resources.Shelf;
import parley.local.testing.Backing;
import parley.outbox.transactions.Sql;

/// Nothing of one institution stands in the code: another one, in another language, zone and country, is a folder.
@QuarkusTest
@TestProfile(AnotherInstitutionTest.Ribeira.class)
@Tag("edge")
class AnotherInstitutionTest {

    private static final int MOST_A_MINUTE = 200;

    @Inject
    Shelf shelf;

    @Inject
    Doors doors;

    @Inject
    MovableClock clock;

    @Inject
    Sql sql;

    @Inject
    Instance<BeginsWith> beginners;

    @Test
    void itIsCalledWhatItIsCalled() {
        var institution = given().get("/api/v1/institution").jsonPath();

        assertThat(institution.getList("names")).isEqualTo(List.of("Escola Superior da Ribeira", "ESR"));
        assertThat(institution.getString("zone")).isEqualTo("Europe/Lisbon");
        assertThat(institution.getString("language")).isEqualTo("pt-PT");
        assertThat(institution.getList("holidays")).isEqualTo(List.of("2026-12-08", "2026-12-25"));
        assertThat(institution.getString("offices.CONFLICT_RESOLUTION")).isEqualTo("gabinete-de-mediacao");
    }

    @Test
    void nothingOfTheFirstOneIsThere() {
        var everything = given().get("/api/v1/resources").asString()
                + given().get("/api/v1/offerings").asString()
                + given().get("/api/v1/sources").asString()
                + given().get("/api/v1/institution").asString();

        assertThat(everything).contains("Ribeira").doesNotContain("MIT", "mit.edu", "617", "New_York");
    }

    @Test
    void itsPagesHaveItsColourAndItsLogo() {
        var institution = given().get("/api/v1/institution").jsonPath();
        var page = given().get("/documents/confidencialidade");
        var logo = given().get(institution.getString("logo"));

        assertThat(institution.getString("accent")).isEqualTo("#00594c");
        assertThat(page.asString()).contains("solid #00594c", "<img src=\"/api/v1/institution/logo\"");
        assertThat(page.header("Content-Security-Policy")).contains("img-src 'self'");
        assertThat(logo.contentType()).startsWith("image/svg+xml");
        assertThat(logo.asString()).startsWith("<svg");
        assertThat(given().get("/documents/confidencialidade.pdf").statusCode())
                .as("paper is plain")
                .isEqualTo(200);
    }

    @Test
    void itsTermsAreItsOwn() {
        var mediation = given().get("/api/v1/offerings/mediacao").jsonPath();

        assertThat(mediation.getInt("terms.targetDays")).isEqualTo(3);
        assertThat(mediation.getInt("terms.sessionMinutes")).isEqualTo(90);
    }

    @Test
    void itsLanguageFindsItsWords() {
        assertThat(found("mediacoes")).contains("gabinete-de-mediacao");
        assertThat(found("conflitos")).contains("gabinete-de-mediacao", "provedoria");
        assertThat(found("residensia")).contains("residencias");
        assertThat(found("ruído")).contains("residencias");
    }

    @Test
    void itsHoursAreReadOnItsOwnWall() {
        var office = shelf.guide().find("gabinete-de-mediacao").orElseThrow().entry();

        assertThat(doors.of(office, Instant.parse("2026-11-23T09:29:00Z")))
                .isEqualTo(new Openness.Closed(Optional.of(Instant.parse("2026-11-23T09:30:00Z"))));
        assertThat(doors.of(office, Instant.parse("2026-07-06T08:31:00Z")))
                .as("an hour ahead in summer")
                .isEqualTo(new Openness.Open(Optional.of(Instant.parse("2026-07-06T16:00:00Z"))));
        assertThat(doors.of(office, Instant.parse("2026-12-08T10:00:00Z")))
                .as("on a holiday")
                .isInstanceOf(Openness.Closed.class);
        assertThat(doors.of(office, Instant.parse("2026-12-24T12:30:00Z")))
                .as("on a day that differs")
                .isInstanceOf(Openness.Closed.class);
    }

    @Test
    void whoFindsTheDoorClosedIsToldWhenItOpensAndWhomToCallUntilThen() {
        clock.goTo(Instant.parse("2026-11-24T03:00:00Z"));
        var atNight = now("gabinete-de-mediacao");
        clock.goTo(Instant.parse("2026-11-24T10:00:00Z"));
        var byDay = now("gabinete-de-mediacao");
        clock.goTo(Instant.parse("2026-12-08T10:00:00Z"));
        var onAHoliday = now("gabinete-de-mediacao");
        clock.reset();

        assertThat(atNight.getString("state")).isEqualTo("CLOSED");
        assertThat(atNight.getString("opensAt")).isEqualTo("2026-11-24T09:30:00Z");
        assertThat(atNight.getString("call.code")).isEqualTo("linha-da-noite");
        assertThat(byDay.getString("state")).isEqualTo("OPEN");
        assertThat(byDay.getString("until")).isEqualTo("2026-11-24T17:00:00Z");
        assertThat(byDay.getString("call.phone.number")).isEqualTo("+351 210 000 001");
        assertThat(byDay.getMap("")).doesNotContainKey("otherwise");
        assertThat(onAHoliday.getString("opensAt")).isEqualTo("2026-12-09T09:30:00Z");
        assertThat(onAHoliday.getString("call.code")).isEqualTo("linha-da-noite");
    }

    @Test
    void whoLooksForOpenDoorsFindsThoseOfTheHour() {
        clock.goTo(Instant.parse("2026-11-24T09:00:00Z"));
        var early = openDoors();
        clock.goTo(Instant.parse("2026-11-24T10:00:00Z"));
        var byDay = openDoors();
        clock.goTo(Instant.parse("2026-11-24T17:30:00Z"));
        var late = openDoors();
        clock.goTo(Instant.parse("2026-11-24T10:00:00Z"));
        var byDayAgain = openDoors();
        clock.reset();

        assertThat(early).doesNotContain("gabinete-de-mediacao");
        assertThat(byDay).contains("gabinete-de-mediacao");
        assertThat(late).isEqualTo(early);
        assertThat(byDayAgain).as("whatever the clock does").isEqualTo(byDay);
    }

    private static List<String> openDoors() {
        return given().get("/api/v1/finding?openNow=true").jsonPath().getList("items.code");
    }

    private static JsonPath now(String code) {
        return given().get("/api/v1/resources/" + code + "/now").jsonPath();
    }

    @Test
    void whoGivesNoNumberLeadsToSomebodyWhoDoes() {
        var now = given().get("/api/v1/resources/provedoria/now").jsonPath();

        assertThat(now.getString("call.phone.number")).isEqualTo("+351 210 000 002");
        assertThat(now.getString("zone")).isEqualTo("Europe/Lisbon");
    }

    @Test
    void whoReadsWithoutEndWaitsAndNobodyElseDoes() {
        var answers = IntStream.range(0, 2 * MOST_A_MINUTE + 2)
                .mapToObj(_ -> given().header("X-Forwarded-For", "203.0.113.9").get("/api/v1/institution"))
                .toList();

        var refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).findFirst();
        assertThat(refused).isPresent();
        assertThat(Integer.parseInt(refused.get().header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.get().<String>path("code")).isEqualTo("too-many-requests");
        assertThat(refused.get().asString()).doesNotContain("203.0.113");
        assertThat(given().header("X-Forwarded-For", "198.51.100.4")
                        .get("/api/v1/institution")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCatalogueThatWasBegunForOneRefusesAnother() {
        var other = new Beginning(new InstitutionFiles("institutions/mit"), beginners, sql, Optional.empty());

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(other::begin))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PARLEY_INSTITUTION");
    }

    @Test
    void allServicesLiveInOneZone() {
        var elsewhere = Optional.of("America/New_York");
        var other = new Beginning(new InstitutionFiles("institutions/ribeira"), beginners, sql, elsewhere);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(other::begin))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PARLEY_CAMPUS_ZONE");
    }

    private static List<String> found(String typed) {
        return given().queryParam("q", typed).get("/api/v1/finding").jsonPath().getList("items.code", String.class);
    }

    /// Another database, and nobody hears what is announced.
    public static class Ribeira implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "parley.institution",
                    "institutions/ribeira",
                    "parley.outbox.relay",
                    "false",
                    "parley.catalog.limits.a-minute",
                    String.valueOf(MOST_A_MINUTE));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Backing.class, Map.of("service", "elsewhere")));
        }
    }
}
