package parley.catalog.guide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.catalog.OnRealGround;

@QuarkusTest
@OnRealGround
class GuideTest {

    /// The documents once more, read a second time; a dash is a hole and must stay one.
    private static final String AS_PRINTED = """
            conflict-resolution             | 617-253-3276 | conflictresolution@mit.edu | -                       | -   | PRIVATE
            ombuds                          | 617-253-5921 | -                          | Room 10-213             | -   | CONFIDENTIAL
            graduate-officer                | -            | -                          | -                       | -   | NOT_STATED
            department-heads                | -            | -                          | -                       | -   | NOT_STATED
            gradsupport                     | 617-253-4860 | gradsupport@mit.edu        | Room 3-136              | -   | NOT_STATED
            refs                            | -            | -                          | -                       | -   | PRIVATE
            idhr                            | 617-324-7526 | idhr@mit.edu               | Room W31-223            | -   | NOT_STATED
            student-conduct                 | 617-258-8423 | osccs@mit.edu              | Room W20-507            | -   | NOT_STATED
            iceo                            | 617-324-7319 | iceo@mit.edu               | Room 4-250              | -   | NOT_STATED
            community-wellness              | 617-253-1316 | wellness@med.mit.edu       | Room E23-205            | -   | NOT_STATED
            mit-medical                     | 617-253-4481 | -                          | Building E23            | -   | NOT_STATED
            mental-health                   | 617-253-2916 617-253-2916 617-253-448 | - | Building E23, 3rd floor | -   | COMPLETELY_CONFIDENTIAL
            house-teams                     | -            | -                          | -                       | -   | NOT_STATED
            chaplaincy                      | -            | -                          | -                       | -   | NOT_STATED
            dean-on-call                    | 617-253-1212 | -                          | -                       | yes | NOT_STATED
            cdsa                            | -            | -                          | -                       | -   | NOT_STATED
            s3                              | 617-253-4861 | -                          | 5-104                   | -   | CONFIDENTIAL
            mit-together                    | -            | -                          | -                       | -   | NOT_STATED
            vpr                             | -            | -                          | -                       | -   | NOT_STATED
            student-disability-services     | -            | -                          | -                       | -   | NOT_STATED
            sexual-misconduct-website       | -            | -                          | -                       | -   | NOT_STATED
            mit-police                      | 617-253-1212 | -                          | -                       | -   | NOT_STATED
            ethicspoint                     | -            | -                          | -                       | -   | ANONYMOUS
            stop-it                         | -            | -                          | -                       | -   | NOT_STATED
            iso                             | -            | -                          | -                       | -   | NOT_STATED
            residential-life                | -            | -                          | -                       | -   | NOT_STATED
            fsilg-office                    | -            | -                          | -                       | -   | NOT_STATED
            annual-security-report          | -            | -                          | -                       | -   | NOT_APPLICABLE
            harassment-complaint-guidelines | -            | -                          | -                       | -   | NOT_APPLICABLE
            ask-mit                         | -            | -                          | -                       | -   | NOT_STATED
            off-campus                      | -            | -                          | -                       | -   | NOT_STATED
            """;

    static List<String> asPrinted() {
        return AS_PRINTED.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("asPrinted")
    void everyFactIsAsPrintedAndEveryHoleStaysOne(String line) {
        var cells = List.of(line.split("\\|")).stream().map(String::strip).toList();

        var shown = read(cells.get(0));

        assertThat(shown.getList("phones.number"))
                .isEqualTo(
                        hole(cells.get(1)) == null ? null : List.of(cells.get(1).split(" ")));
        assertThat(shown.getString("email")).isEqualTo(hole(cells.get(2)));
        assertThat(shown.getString("location")).isEqualTo(hole(cells.get(3)));
        assertThat(shown.getString("hours") != null).isEqualTo(cells.get(4).equals("yes"));
        assertThat(shown.getString("confidentiality.shown")).isEqualTo(cells.get(5));
    }

    @Test
    void thereIsNothingBesides() {
        var codes = given().get("/api/v1/resources").jsonPath().getList("items.code", String.class);

        assertThat(codes)
                .containsExactlyElementsOf(asPrinted().stream()
                        .map(line -> line.split("\\|")[0].strip())
                        .toList());
    }

    @Test
    void theNumberAnsweredRoundTheClockComesBeforeTheBrokenOne() {
        var phones = read("mental-health").getList("phones", Map.class);

        assertThat(phones.getFirst()).containsEntry("reachable", "ALWAYS").containsEntry("verified", true);
        assertThat(phones.getLast())
                .containsEntry("number", "617-253-448")
                .containsEntry("reachable", "NIGHTS_AND_WEEKENDS")
                .containsEntry("verified", false)
                .containsEntry("truncated", true)
                .containsEntry("source", "roles-and-relationships");
        assertThat(phones).extracting(phone -> phone.get("source")).contains("campus-resources");
    }

    @Test
    void noOtherNumberIsInDoubt() {
        var doubtful = given().get("/api/v1/resources")
                .jsonPath()
                .getList("items.phones.flatten().findAll { it != null && (!it.verified || it.truncated) }.number");

        assertThat(doubtful).isEqualTo(List.of("617-253-448"));
    }

    @Test
    void whoCallsTheDeanIsToldWhomToAskFor() {
        var phone = read("dean-on-call").getMap("phones[0]");

        assertThat(phone).containsEntry("answeredBy", "Campus Police").containsEntry("askFor", "the dean on call");
    }

    @ParameterizedTest
    @CsvSource({
        "conflict-resolution, PRIVATE, true",
        "refs, PRIVATE, true",
        "ombuds, CONFIDENTIAL, false",
        "mental-health, COMPLETELY_CONFIDENTIAL, false",
        "ethicspoint, ANONYMOUS, false"
    })
    void theWeakerPromiseIsShownAndEachDocumentsOwnIsKept(String code, String shown, boolean contradicted) {
        var promise = read(code);

        assertThat(promise.getString("confidentiality.shown")).isEqualTo(shown);
        assertThat(promise.getBoolean("confidentiality.contradicted")).isEqualTo(contradicted);
        var grades = promise.getList("confidentiality.promises.grade");
        if (contradicted) {
            assertThat(grades).contains("CONFIDENTIAL", "PRIVATE");
        }
        assertThat(promise.getList("confidentiality.promises.source"))
                .hasSameSizeAs(grades)
                .doesNotContainNull();
    }

    @Test
    void whatIsOffCampusIsNotEndorsedAndOneIsRunFromOutside() {
        var standings = given().get("/api/v1/resources").jsonPath().getList("items", Map.class).stream()
                .collect(Collectors.groupingBy(
                        item -> item.get("standing"),
                        Collectors.mapping(item -> item.get("code"), Collectors.toList())));

        assertThat(standings).containsEntry("OFF_CAMPUS_NOT_ENDORSED", List.of("off-campus"));
        assertThat(standings).containsEntry("EXTERNAL_VENDOR", List.of("ethicspoint"));
    }

    @Test
    void peerHelpIsThereForSomeDepartmentsOnly() {
        assertThat(read("refs").getString("coverage")).isEqualTo("SELECT_DEPARTMENTS");
    }

    @Test
    void aLostNameIsAbsent() {
        assertThat(read("sexual-misconduct-website").getMap("")).doesNotContainKeys("name", "aliases");
    }

    @Test
    void everyFactNamesItsDocument() {
        var items = given().get("/api/v1/resources").jsonPath().getList("items", Map.class);

        for (Map<?, ?> item : items) {
            var sources = (Map<?, ?>) Objects.requireNonNull(item.get("sources"));
            for (var fact : List.of("name", "summary", "location", "email", "hours", "cost", "coverage")) {
                assertThat(sources.containsKey(fact.toUpperCase(Locale.ROOT)))
                        .as(item.get("code") + " " + fact)
                        .isEqualTo(item.containsKey(fact));
            }
            assertThat(sources.containsKey("AUDIENCE"))
                    .as("audience of " + item.get("code"))
                    .isEqualTo(item.containsKey("audiences"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mediation, conflict-resolution",
        "Mediation@MIT, conflict-resolution",
        "conflict management, conflict-resolution",
        "ODGE, gradsupport",
        "OGE, gradsupport",
        "citizenship, student-conduct",
        "mental health and counseling, mental-health",
        "campus police, mit-police",
        "religious life, chaplaincy",
        "GRT, house-teams",
        "off campus housing, residential-life",
        "stop it, stop-it"
    })
    void anyNameItEverHadFindsIt(String typed, String code) {
        assertThat(found("q", typed)).contains(code);
    }

    @Test
    void wishesNarrowTheList() {
        assertThat(found("audience", "INTERNATIONAL_STUDENTS"))
                .contains("iso", "mental-health", "iceo")
                .doesNotContain("refs");
        assertThat(found("audience", "FACULTY")).contains("ombuds", "ask-mit").doesNotContain("mental-health", "iso");
        assertThat(found("topic", "HARASSMENT")).containsExactly("idhr", "stop-it", "harassment-complaint-guidelines");
        assertThat(found("confidentiality", "CONFIDENTIAL")).containsExactly("ombuds", "s3");
        assertThat(found("q", "office")).contains("ombuds", "iceo");
        assertThat(given().queryParam("q", "office")
                        .queryParam("topic", "EQUITY")
                        .get("/api/v1/resources")
                        .jsonPath()
                        .getList("items.code"))
                .isEqualTo(List.of("iceo"));
    }

    @Test
    void aWishThatDoesNotExistIsRefused() {
        assertThat(given().queryParam("topic", "LUCK").get("/api/v1/resources").statusCode())
                .isEqualTo(400);
        assertThat(given().queryParam("q", "x".repeat(101))
                        .get("/api/v1/resources")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anUnknownCodeIsNotFound() {
        assertThat(given().get("/api/v1/resources/luck").statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerMayBeKeptAndAskedAboutAgain() {
        var first = given().get("/api/v1/resources/ombuds");
        var again = given().header("If-None-Match", first.header("ETag")).get("/api/v1/resources/ombuds");
        var other = given().header("If-None-Match", "\"0\"").get("/api/v1/resources/ombuds");

        assertThat(first.header("ETag")).matches("\"\\d+\"");
        assertThat(first.header("Cache-Control"))
                .contains("public", "max-age=300")
                .doesNotContain("no-store");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.statusCode()).isEqualTo(200);
    }

    private static JsonPath read(String code) {
        var answer = given().get("/api/v1/resources/" + code);
        assertThat(answer.statusCode()).as(code).isEqualTo(200);
        return answer.jsonPath();
    }

    private static List<String> found(String parameter, String value) {
        return given().queryParam(parameter, value)
                .get("/api/v1/resources")
                .jsonPath()
                .getList("items.code", String.class);
    }

    private static @Nullable String hole(String cell) {
        return cell.equals("-") ? null : cell;
    }
}
