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
    void whatComesBackIsAsUncertainAsItWas() {
        var mediation = "/api/v1/offerings/mediation";
        var was = given().get(mediation);
        assertThat(was.<List<String>>path("assumed")).doesNotContain("SESSION_LENGTH");

        given().contentType(ContentType.JSON)
                .header("If-Match", was.header("ETag"))
                .body(Map.of(
                        "practitionersNeeded", 2,
                        "role", "MEDIATOR",
                        "sessionMinutes", 90,
                        "targetDays", 5,
                        "audience", "COMMUNITY"))
                .put(mediation + "/terms");
        var changed = given().get(mediation);
        var back = given().header("If-Match", changed.header("ETag"))
                .post(mediation + "/versions/" + was.<Integer>path("version") + "/return");

        assertThat(changed.<List<String>>path("assumed")).contains("SESSION_LENGTH");
        assertThat(back.<List<String>>path("assumed")).isEqualTo(was.<List<String>>path("assumed"));
    }

    @Test
    void readersSeeADraftOnlyOnceItIsPublished() {
        var before = given().get(TRAINING);
        var terms = new HashMap<String, Object>(before.jsonPath().getMap("terms"));
        terms.keySet().removeAll(List.of("procedure", "consent"));
        terms.put("secondRoom", true);

        var draft = draft("\"0\"", terms);

        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.<String>path("shown.name")).isEqualTo("Learning to lead");
        assertThat(draft.<Boolean>path("shown.terms.secondRoom")).isTrue();
        assertThat(given().get(TRAINING).asString()).isEqualTo(before.asString());
        assertThat(draft("\"0\"", terms).statusCode())
                .as("whoever has not seen a colleague's draft")
                .isEqualTo(412);
        var published = given().header("If-Match", draft.header("ETag")).post(TRAINING + "/draft/publication");

        assertThat(published.<Integer>path("version")).isEqualTo(before.<Integer>path("version") + 1);
        assertThat(published.<String>path("name")).isEqualTo("Learning to lead");
        assertThat(published.<Boolean>path("terms.secondRoom")).isTrue();
        assertThat(published.<List<String>>path("assumed")).contains("SECOND_ROOM");
        assertThat(given().get(TRAINING + "/draft").statusCode()).isEqualTo(404);
        var old = draft("\"0\"", terms);
        given().header("If-Match", given().get(TRAINING).header("ETag"))
                .post(TRAINING + "/versions/" + before.<Integer>path("version") + "/return");
        assertThat(given().header("If-Match", old.header("ETag"))
                        .post(TRAINING + "/draft/publication")
                        .<String>path("code"))
                .isEqualTo("draft-is-old");
        assertThat(given().header("If-Match", old.header("ETag"))
                        .delete(TRAINING + "/draft")
                        .statusCode())
                .isEqualTo(204);
        assertThat(given().get(TRAINING).<Boolean>path("terms.secondRoom")).isFalse();
    }

    private static Response draft(String ifMatch, Map<String, Object> terms) {
        return given().header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(Map.of("texts", WORDS, "terms", terms))
                .put(TRAINING + "/draft");
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
        assertThat(given().get(ombuds + "/draft").statusCode()).isEqualTo(403);
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
