package parley.catalog.offerings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.catalog.OnRealGround;

@QuarkusTest
@OnRealGround
class OfferingsTest {

    @Test
    void theTwoOfficesOfferThirteenKindsOfHelp() {
        assertThat(codes("/api/v1/offerings"))
                .containsExactly(
                        "mediation",
                        "conflict-coaching",
                        "facilitation",
                        "facilitation-training",
                        "restorative-justice",
                        "communication-coaching",
                        "exploring-options",
                        "surfacing-information",
                        "shuttle-diplomacy",
                        "group-facilitation",
                        "policy-clarification",
                        "resource-information",
                        "identifying-trends");
    }

    @Test
    void oneOfficesOfferingsStandAlone() {
        assertThat(codes("/api/v1/offerings?office=CONFLICT_RESOLUTION"))
                .hasSize(5)
                .contains("mediation");
        assertThat(codes("/api/v1/offerings?office=OMBUDS")).hasSize(8).doesNotContain("mediation");
    }

    @Test
    void aMediationTakesTwoMediatorsTwoHoursAndEverybodysYes() {
        var mediation = given().get("/api/v1/offerings/mediation").jsonPath();

        assertThat(mediation.getMap("terms"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "procedure",
                        "MEDIATION",
                        "practitionersNeeded",
                        2,
                        "role",
                        "MEDIATOR",
                        "sessionMinutes",
                        120,
                        "targetDays",
                        5,
                        "consent",
                        "EVERY_PARTICIPANT",
                        "audience",
                        "COMMUNITY",
                        "secondRoom",
                        false));
        assertThat(mediation.getList("assumed")).isEqualTo(List.of("TARGET", "AUDIENCE"));
        assertThat(mediation.getString("confidentiality")).isEqualTo("CONFIDENTIAL");
        assertThat(mediation.getString("confidentialityLimit")).isNotBlank();
    }

    @Test
    void coachingIsForStudentsAndShowsTheWeakerPromise() {
        var coaching = given().get("/api/v1/offerings/conflict-coaching").jsonPath();

        assertThat(coaching.getString("terms.audience")).isEqualTo("STUDENTS");
        assertThat(coaching.getInt("terms.practitionersNeeded")).isEqualTo(1);
        assertThat(coaching.getString("confidentiality")).isEqualTo("PRIVATE");
        assertThat(coaching.getList("sources")).contains("campus-resources", "mediation-services");
    }

    @Test
    void everyOfferingSaysWhereToAskForIt() {
        var places = given().get("/api/v1/offerings").jsonPath().getList("items.askAt", String.class);

        assertThat(places).hasSize(13).allSatisfy(code -> assertThat(
                        given().get("/api/v1/resources/" + code).statusCode())
                .isEqualTo(200));
    }

    @Test
    void anUnknownOfferingIsNotFound() {
        assertThat(given().get("/api/v1/offerings/luck").statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerMayBeKeptAndAskedAboutAgain() {
        for (var path : List.of("/api/v1/offerings", "/api/v1/offerings/mediation")) {
            var first = given().get(path);
            var again = given().header("If-None-Match", first.header("ETag")).get(path);

            assertThat(first.header("Cache-Control")).contains("public", "max-age=300");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
        }
    }

    private static List<String> codes(String path) {
        return given().get(path).jsonPath().getList("items.code", String.class);
    }
}
