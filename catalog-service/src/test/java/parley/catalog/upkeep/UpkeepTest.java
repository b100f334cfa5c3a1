package parley.catalog.upkeep;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.catalog.OnRealGround;

/// Staff keep the guide right. Each test makes up an entry of its own.
@QuarkusTest
@OnRealGround
@TestSecurity(user = "rosa", roles = "staff")
class UpkeepTest {

    private static final String NOTHING = "\"0\"";

    private final String code = "made-up-" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void readersSeeADraftOnlyOnceItIsPublished() {
        var saved = save(NOTHING, entry("Reading Room"));

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.<String>path("shown.name")).isEqualTo("Reading Room");
        assertThat(shown().statusCode()).isEqualTo(404);
        assertThat(publish(saved).statusCode()).isEqualTo(200);
        assertThat(shown().<String>path("name")).isEqualTo("Reading Room");
        assertThat(given().get("/api/v1/upkeep/resources/{code}/draft", code).statusCode())
                .as("the draft is used up")
                .isEqualTo(404);
    }

    @Test
    void aChangeIsUndoneAndNothingIsLost() {
        publish(save(NOTHING, entry("First Name")));
        publish(save(NOTHING, entry("Second Name")));

        var undone = given().header("If-Match", shown().header("ETag"))
                .post("/api/v1/upkeep/resources/{code}/versions/1/return", code);

        assertThat(undone.<String>path("name")).isEqualTo("First Name");
        assertThat(undone.<Integer>path("version")).isEqualTo(3);
        var versions = given().get("/api/v1/upkeep/resources/{code}/versions", code);
        assertThat(versions.jsonPath().getList("items.version")).isEqualTo(List.of(3, 2, 1));
        assertThat(versions.jsonPath().getList("items.publishedBy")).containsOnly("rosa");
        assertThat(given().get("/api/v1/upkeep/resources/{code}/versions/2", code)
                        .<String>path("names[0]"))
                .isEqualTo("Second Name");
    }

    @Test
    void whoHasNotSeenTheDraftOfAColleagueDoesNotOverwriteIt() {
        var first = save(NOTHING, entry("One"));
        var second = save(first.header("ETag"), entry("Two"));

        assertThat(save(first.header("ETag"), entry("Three")).statusCode()).isEqualTo(412);
        assertThat(save(NOTHING, entry("Four")).statusCode()).isEqualTo(412);
        assertThat(publish(first).statusCode()).isEqualTo(412);
        assertThat(publish(second).statusCode()).isEqualTo(200);
    }

    @Test
    void aDraftUponAnOldVersionIsNotPublished() {
        publish(save(NOTHING, entry("One")));
        var draft = save(NOTHING, entry("Two"));
        given().header("If-Match", shown().header("ETag")).put("/api/v1/upkeep/resources/{code}/check", code);

        var refused = publish(draft);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("draft-is-old");
        var again = save(draft.header("ETag"), entry("Two"));
        assertThat(publish(again).statusCode()).as("saved again by itself").isEqualTo(409);
        var anew = given().header("If-Match", again.header("ETag"))
                .contentType(ContentType.JSON)
                .queryParam("basedOn", 2)
                .body(entry("Two"))
                .put("/api/v1/upkeep/resources/{code}/draft", code);
        assertThat(publish(anew).statusCode())
                .as("saved anew, knowing what stands")
                .isEqualTo(200);
    }

    @Test
    void whatIsThrownAwayIsGone() {
        var draft = save(NOTHING, entry("One"));

        assertThat(given().header("If-Match", draft.header("ETag"))
                        .delete("/api/v1/upkeep/resources/{code}/draft", code)
                        .statusCode())
                .isEqualTo(204);
        assertThat(publish(draft).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "#/phones/0/number | {'phones': [{'number': '617-253-448', 'source': 'campus-resources'}]}",
                "#/phones/0/number | {'phones': [{'number': 'call us', 'source': 'campus-resources'}]}",
                "#/phones/0/source | {'phones': [{'number': '617-253-4481', 'source': ''}]}",
                "#/email           | {'email': 'office at mit.edu'}",
                "#/email           | {'email': 'office@mit'}",
                "#/email           | {'email': '\u00a0office@mit.edu'}",
                "#/email           | {'email': 'office@-mit.edu'}",
                "#/website         | {'website': 'mit'}",
                "#/places/0        | {'places': ['LONG']}",
                "#/hours           | {'hours': 'LONG'}",
                "#/phones/0/note   | {'phones': [{'number': '617-253-4481', 'source': 'a', 'note': 'LONG'}]}",
                "#/names/0         | {'names': [' ']}",
                "#/names/1         | {'names': ['A', 'A']}",
                "#/promises/0/grade | {'promises': [{'grade': 'NOT_STATED', 'source': 'campus-resources'}]}"
            })
    void whatNobodyCouldUseIsRefusedWithItsReason(String pointer, String fields) {
        var body = "{\"kind\": \"OFFICE\", \"summary\": \"Helps.\", "
                + fields.replace('\'', '"').replace("LONG", "x".repeat(1001)).substring(1);

        var draft = save(NOTHING, body);
        var refused = publish(draft);

        assertThat(draft.jsonPath().getList("flaws.pointer")).isEqualTo(List.of(pointer));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("entry-has-flaws");
        assertThat(refused.jsonPath().getList("errors.pointer")).isEqualTo(List.of(pointer));
        assertThat(shown().statusCode()).isEqualTo(404);
    }

    @Test
    void aNumberInDoubtMayStandIfThatIsSaid() {
        var saved = save(NOTHING, """
                {"kind": "OFFICE", "summary": "Helps.",
                 "phones": [{"number": "617-253-448", "doubt": "TRUNCATED", "source": "campus-resources"}]}""");

        assertThat(publish(saved).statusCode()).isEqualTo(200);
        var now = given().get("/api/v1/resources/{code}/now", code);
        assertThat(now.<String>path("call.code"))
                .as("nobody is told to dial it")
                .isEqualTo("dean-on-call");
    }

    @Test
    void whoDecidesOnAPromiseEndsTheContradiction() {
        var contradicted = """
                {"kind": "OFFICE", "summary": "Helps.", "names": ["Quiet Corner"],
                 "promises": [{"grade": "CONFIDENTIAL", "source": "a"}, {"grade": "PRIVATE", "source": "b"}]%s}""";
        publish(save(NOTHING, contradicted.formatted("")));

        assertThat(shown().jsonPath().getList("confidentiality.shown")).isEqualTo(List.of("PRIVATE"));
        assertThat(questions(code)).containsExactly("CONFIDENTIALITY CONTRADICTION");
        publish(save(NOTHING, contradicted.formatted(", \"decided\": \"CONFIDENTIAL\"")));
        assertThat(shown().jsonPath().getList("confidentiality.shown")).isEqualTo(List.of("CONFIDENTIAL"));
        assertThat(questions(code)).isEmpty();
    }

    @Test
    void everyContradictionOfTheDocumentsIsFlaggedWithItsSources() {
        assertThat(questions("refs")).containsExactly("CONFIDENTIALITY CONTRADICTION");
        assertThat(questions("conflict-resolution"))
                .containsExactly("NAME CONTRADICTION", "CONFIDENTIALITY CONTRADICTION");
        assertThat(questions("mental-health"))
                .containsExactly("NAME CONTRADICTION", "PHONE CONTRADICTION", "PHONE INCOMPLETE");
        assertThat(questions("sexual-misconduct-website")).containsExactly("NAME INCOMPLETE");
        assertThat(questions("gradsupport")).containsExactly("NAME CONTRADICTION");
        assertThat(questions("student-conduct")).containsExactly("NAME CONTRADICTION");
        assertThat(questions("ombuds")).isEmpty();
        assertThat(questions("ethicspoint")).isEmpty();
        var statements = given().get("/api/v1/upkeep/questions")
                .jsonPath()
                .getList("items.find { it.code == 'refs' }.statements", Map.class);
        assertThat(statements)
                .containsExactly(
                        Map.of("says", "private", "source", "campus-resources"),
                        Map.of("says", "confidential", "source", "roles-and-relationships"));
    }

    @Test
    void whoSettlesSomethingSeesWhatEachDocumentSays() {
        var contradictions = given().get("/api/v1/upkeep/questions")
                .jsonPath()
                .getList("items.findAll { it.kind == 'CONTRADICTION' && !it.code.startsWith('made-up-') }", Map.class);

        assertThat(contradictions).hasSize(7).allSatisfy(one -> {
            var statements = (List<?>) Objects.requireNonNull(one.get("statements"));
            assertThat(new HashSet<>(statements.stream()
                            .map(said -> ((Map<?, ?>) said).get("says"))
                            .toList()))
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(new HashSet<>(statements.stream()
                            .map(said -> ((Map<?, ?>) said).get("source"))
                            .toList()))
                    .as("%s %s", one.get("code"), one.get("fact"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .doesNotContainNull();
        });
    }

    @Test
    void whatSomebodyMadeSureOfIsNotStaleForAYear() {
        publish(save(NOTHING, entry("One")));
        assertThat(stale()).contains(code);

        var checked =
                given().header("If-Match", shown().header("ETag")).put("/api/v1/upkeep/resources/{code}/check", code);

        assertThat(checked.<String>path("checkedOn")).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(checked.asString()).as("readers do not learn who").doesNotContain("rosa");
        assertThat(stale()).doesNotContain(code);
    }

    @Test
    void aWithdrawnEntryIsGoneForReadersAndCanComeBack() {
        publish(save(NOTHING, entry("One")));
        var etag = shown().header("ETag");

        assertThat(given().header("If-Match", etag)
                        .put("/api/v1/upkeep/resources/{code}/withdrawal", code)
                        .statusCode())
                .isEqualTo(204);
        assertThat(shown().statusCode()).isEqualTo(404);
        given().header("If-Match", "\"2\"").post("/api/v1/upkeep/resources/{code}/versions/1/return", code);
        assertThat(shown().<Integer>path("version")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dean-on-call", "ombuds", "conflict-resolution", "vpr"})
    void whoeverPeopleAreLedToStays(String needed) {
        var refused = given().header(
                        "If-Match", given().get("/api/v1/resources/" + needed).header("ETag"))
                .put("/api/v1/upkeep/resources/" + needed + "/withdrawal");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<String>path("code")).isEqualTo("entry-is-needed");
        assertThat(refused.jsonPath().getList("leadsHere")).isNotEmpty();
        assertThat(given().get("/api/v1/resources/" + needed).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': null, 'summary': 'S'}",
                "{'kind': 'OFFICE', 'summary': 'S', 'names': [null]}",
                "{'kind': 'OFFICE', 'summary': 'S', 'audiences': [{'audience': null, 'stated': true}]}",
                "{'kind': 'OFFICE', 'summary': 'S', 'topics': [null]}",
                "{'kind': 'OFFICE', 'summary': 'S', 'phones': [{'number': null, 'source': 's'}]}",
                "{'kind': 'OFFICE', 'summary': 'S', 'phones': [{'number': '617-253-4481', 'source': null}]}",
                "{'kind': 'OFFICE', 'summary': 'S', 'promises': [{'grade': 'PRIVATE', 'source': null}]}",
                "{'kind': 'OFFICE', 'summary': 'S', 'promises': [{'grade': null, 'source': 's'}]}",
                "{'kind': 'OFFICE', 'summary': 'S', 'contradictions': [{'fact': null}]}",
                "{'kind': 'OFFICE', 'summary': 'S', 'contradictions': [{'fact': 'NAME', 'statements': [{'says': 'a',"
                        + " 'source': null}]}]}",
                "{'kind': 'OFFICE', 'summary': 'S', 'sources': {'NAME': null}}",
                "{'kind': 'OFFICE', 'summary': 'S', 'checked': {'on': null, 'by': 'x'}}",
                "{'kind': 'OFFICE', 'summary': 'S', 'opening': {'spans': [{'day': null, 'from': '09:00', 'to':"
                        + " '10:00'}]}}",
                "{'kind': 'OFFICE', 'summary': 'S', 'names': ['a\\u0001b']}",
                "{'kind': 'OFFICE', 'summary': 'a\\u0000b'}"
            })
    void whatIsNothingDoesNotGetIn(String entry) {
        assertThat(save(NOTHING, entry.replace('\'', '"')).statusCode())
                .as(entry)
                .isEqualTo(400);
    }

    @Test
    void aCodeIsAWordForAddresses() {
        assertThat(given().header("If-Match", NOTHING)
                        .contentType(ContentType.JSON)
                        .body(entry("One"))
                        .put("/api/v1/upkeep/resources/Made%20Up/draft")
                        .statusCode())
                .isEqualTo(422);
    }

    private static String entry(String name) {
        return """
                {"kind": "OFFICE", "names": ["%s"], "summary": "Helps.",
                 "phones": [{"number": "617-555-0100", "source": "campus-resources"}]}""".formatted(name);
    }

    private Response save(String ifMatch, String entry) {
        return given().header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(entry)
                .put("/api/v1/upkeep/resources/{code}/draft", code);
    }

    private Response publish(Response draft) {
        return given().header("If-Match", draft.header("ETag"))
                .post("/api/v1/upkeep/resources/{code}/publication", code);
    }

    private Response shown() {
        return given().get("/api/v1/resources/{code}", code);
    }

    private static List<String> questions(String code) {
        return given().get("/api/v1/upkeep/questions")
                .jsonPath()
                .getList(
                        "items.findAll { it.code == '%s' }.collect { it.fact + ' ' + it.kind }".formatted(code),
                        String.class);
    }

    private static List<String> stale() {
        return given().get("/api/v1/upkeep/stale").jsonPath().getList("items.code", String.class);
    }
}
