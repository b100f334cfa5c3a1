package parley.catalog.offerings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.catalog.OnRealGround;

/// An office says what its offerings are, and what it said before can come back.
@QuarkusTest
@OnRealGround
@TestSecurity(user = "rosa", roles = "staff")
class TextsTest {

    private static final String TRAINING = "/api/v1/offerings/facilitation-training";
    private static final Map<String, Object> WORDS =
            Map.of("name", "Learning to lead", "summary", "A group learns.", "confidentiality", "NOT_STATED");

    @Test
    void whatWasSaidAndPromisedComesBackAndNothingIsLost() {
        var before = given().get(TRAINING);
        var was = before.jsonPath();

        var said = say(before.header("ETag"), WORDS);
        var changed = given().contentType(ContentType.JSON)
                .header("If-Match", given().get(TRAINING).header("ETag"))
                .body(Map.of(
                        "practitionersNeeded", 2,
                        "role", "FACILITATOR",
                        "sessionMinutes", 60,
                        "targetDays", 9,
                        "audience", "STUDENTS"))
                .put(TRAINING + "/terms");
        assertThat(said.<String>path("name")).isEqualTo("Learning to lead");
        assertThat(changed.<Integer>path("version")).isEqualTo(was.getInt("version") + 2);

        var back = given().header("If-Match", given().get(TRAINING).header("ETag"))
                .post(TRAINING + "/versions/" + was.getInt("version") + "/return");

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.<Integer>path("version")).isEqualTo(was.getInt("version") + 3);
        assertThat(back.<Object>path("terms")).isEqualTo(was.getMap("terms"));
        assertThat(back.<String>path("name")).isEqualTo(was.getString("name"));
        assertThat(back.<String>path("summary")).isEqualTo(was.getString("summary"));
        var versions = versions();
        assertThat(versions.getList("items[0..2].changedBy")).containsOnly("rosa");
        assertThat(versions.getList("items[0..2].terms.targetDays"))
                .isEqualTo(List.of(was.getInt("terms.targetDays"), 9, was.getInt("terms.targetDays")));
        assertThat(versions.getList("items[0..2].texts.name"))
                .isEqualTo(List.of(was.getString("name"), "Learning to lead", "Learning to lead"));
    }

    @Test
    void everyOfferingHasABeginning() {
        var versions = given().get("/api/v1/offerings/mediation/versions").jsonPath();

        assertThat(versions.getList("items")).isNotEmpty();
        assertThat(versions.getString("items[-1].changedBy")).isEqualTo("beginning");
        assertThat(versions.getString("items[-1].texts.confidentialityLimit")).contains("serious harm");
    }

    @Test
    void theOtherOfficesWordsAreItsOwn() {
        var ombuds = "/api/v1/offerings/exploring-options";

        assertThat(given().get(ombuds + "/versions").statusCode()).isEqualTo(403);
        assertThat(given().header("If-Match", "\"1\"")
                        .contentType(ContentType.JSON)
                        .body(WORDS)
                        .put(ombuds + "/texts")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().header("If-Match", "\"1\"")
                        .post(ombuds + "/versions/1/return")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatWasNeverSaidDoesNotComeBack() {
        assertThat(given().header("If-Match", "\"1\"")
                        .post(TRAINING + "/versions/9999/return")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"name", "summary", "confidentialityLimit"})
    void wordsThatSayNothingAreRefused(String field) {
        var words = new HashMap<>(WORDS);
        words.put(field, " ");

        var refused = say("\"1\"", words);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("#/" + field);
    }

    private static JsonPath versions() {
        return given().get(TRAINING + "/versions").jsonPath();
    }

    private static Response say(String ifMatch, Map<String, Object> words) {
        return given().header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(words)
                .put(TRAINING + "/texts");
    }
}
