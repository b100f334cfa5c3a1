package parley.catalog.finding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.catalog.OnRealGround;
import parley.catalog.resources.Guide;
import parley.catalog.resources.Published;
import parley.catalog.resources.Shelf;

@QuarkusTest
@OnRealGround
class FindingTest {

    @Inject
    Shelf shelf;

    @Inject
    OpenNow openNow;

    @ParameterizedTest
    @CsvSource({
        "mediation, conflict-resolution",
        "Mediation@MIT, conflict-resolution",
        "conflict management, conflict-resolution",
        "MIT Conflict Management, conflict-resolution",
        "ODGE, gradsupport",
        "OGE, gradsupport",
        "dean for graduate education, gradsupport",
        "citizenship, student-conduct",
        "OSC, student-conduct",
        "mental health and counseling, mental-health",
        "campus police, mit-police",
        "religious life, chaplaincy",
        "GRT, house-teams",
        "housemaster, house-teams",
        "off campus housing, residential-life",
        "RL&D, residential-life",
        "stop it, stop-it",
        "S3, s3",
        "ask.mit.edu, ask-mit",
        "FSILGs, fsilg-office",
        "Violence Prevetion and Response, vpr"
    })
    void anyNameItEverHadFindsIt(String typed, String code) {
        assertThat(found(typed)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ombuds, ombuds",
        "ethicspoint, ethicspoint",
        "international students office, iso",
        "Student Disability Services, student-disability-services",
        "dean on call, dean-on-call",
        "guidelines for raising complaints about harassment, harassment-complaint-guidelines"
    })
    void whoTypesANameFindsItFirst(String typed, String code) {
        assertThat(found(typed)).first().isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ombudds, ombuds",
        "harrasment, idhr",
        "anxeity, mental-health",
        "counselling, mental-health",
        "roomate, residential-life",
        "psycologist, mental-health",
        "chaplin, chaplaincy",
        "dissability, student-disability-services"
    })
    void aSlipOfTheFingerDoesNotHideIt(String typed, String code) {
        assertThat(found(typed)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "suicide, mental-health",
        "I want to kill myself, mental-health",
        "i dont want to live i want to die, mental-health",
        "panick, mental-health",
        "I am scared of him, mit-police"
    })
    void whoIsAtTheEndSeesFirstWhoAnswersAtOnce(String typed, String code) {
        assertThat(found(typed)).first().isEqualTo(code);
    }

    @Test
    void inDangerNoWishHidesWhoHelpsAtOnce() {
        assertThat(given().queryParam("q", "suicide")
                        .queryParam("audience", "FACULTY")
                        .queryParam("topic", "FAITH")
                        .queryParam("openNow", true)
                        .get("/api/v1/finding")
                        .jsonPath()
                        .getList("items.code", String.class))
                .contains("mental-health", "dean-on-call", "mit-police");
    }

    @Test
    void everydayWordsAreNotTakenForDanger() {
        assertThat(found("lab partner")).doesNotContain("mit-police");
        assertThat(found("lab partner").getFirst()).isNotEqualTo("vpr");
        assertThat(found("I want mediation")).first().isEqualTo("conflict-resolution");
        assertThat(find("I don't feel I'm safe").getMap("meant")).doesNotContainKeys("dont", "im");
    }

    @Test
    void inDangerWhoHelpsAtOnceIsThereWhateverElseIsTyped() {
        var urgent = List.of("mental-health", "dean-on-call", "mit-police");

        for (var typed : List.of("my roommate has a gun", "suicidde", "visa emergency")) {
            assertThat(found(typed).subList(0, 3)).as(typed).containsExactlyInAnyOrderElementsOf(urgent);
        }
        assertThat(found("visa")).doesNotContainAnyElementsOf(urgent);
    }

    @ParameterizedTest
    @CsvSource({
        "abuse, vpr",
        "my abusive boyfriend, vpr",
        "stalker, vpr",
        "overdose, mental-health",
        "overdose, cdsa",
        "they've threatened me, mit-police",
        "I'm lonely, s3",
        "can't sleep, mental-health",
        "panic attack, mental-health",
        "I can't stop crying and I don't want to live, mental-health",
        "617-253-4861, s3",
        "617 253 4861, s3",
        "6172534861, s3"
    })
    void whatPeopleReallyTypeFindsSomebody(String typed, String code) {
        assertThat(found(typed)).contains(code);
    }

    @Test
    void aNumberIsNeverTakenForAnother() {
        assertThat(found("617-253-4861")).containsExactly("s3");
        assertThat(find("617-253-9999").getMap("meant")).isEmpty();
    }

    @Test
    void whoFindsNothingIsNotLeftWithoutANumber() {
        var nothing = find("qqqqxxxx");

        assertThat(nothing.getInt("total")).isZero();
        assertThat(nothing.getList("otherwise.code", String.class))
                .containsExactlyInAnyOrder("mental-health", "dean-on-call", "mit-police");
        assertThat(find("ombuds").getList("otherwise")).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptByNobodyOnTheWay() {
        for (var path : List.of("finding?q=rape", "fitting?danger=true", "hsds/services?search=rape")) {
            assertThat(given().get("/api/v1/" + path).header("Cache-Control"))
                    .as(path)
                    .contains("private", "no-store")
                    .doesNotContain("public");
        }
    }

    @Test
    void whatAWordWasTakenForIsSaid() {
        var answer = find("harrasment");

        assertThat(answer.getList("meant.harrasment", String.class)).contains("harassment");
        assertThat(find("harassment").getMap("meant")).isEmpty();
    }

    @Test
    void aTopicIsFoundByWhatPeopleCallIt() {
        assertThat(found("visa")).contains("iso");
        assertThat(found("drinking")).contains("cdsa");
        assertThat(found("rape")).contains("vpr", "sexual-misconduct-website");
        assertThat(found("lab advisor")).contains("gradsupport");
    }

    @Test
    void aWordIsFoundInADescriptionAndByItsBeginning() {
        assertThat(found("dependents")).contains("iso");
        assertThat(found("psychia")).containsExactly("mental-health");
    }

    @Test
    void whereNoEntryHoldsEveryWordThoseThatHoldSomeAreShown() {
        var answer = find("chaplaincy visa");

        assertThat(answer.getBoolean("everyWord")).isFalse();
        assertThat(answer.getList("items.code", String.class)).contains("chaplaincy", "iso");
        assertThat(find("campus police").getBoolean("everyWord")).isTrue();
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(found("student support help")).isEqualTo(found("student support help"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or '1'='1", "a & b | !c:*", "<->", "%", "\\", "the", "🙂", "(", ":*"})
    void nothingThatIsTypedMeansAnythingToTheDatabase(String typed) {
        assertThat(given().queryParam("q", typed).get("/api/v1/finding").statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutWordsTheWholeGuideIsThere() {
        var all = find("");

        assertThat(all.getInt("total")).isGreaterThanOrEqualTo(31);
        assertThat(all.getList("items")).hasSize(20);
        assertThat(all.getString("items[0].code")).isEqualTo("conflict-resolution");
        assertThat(given().queryParam("from", 20)
                        .queryParam("limit", 100)
                        .get("/api/v1/finding")
                        .jsonPath()
                        .getList("items.code", String.class))
                .contains("off-campus")
                .doesNotContain("conflict-resolution");
    }

    @Test
    void eachKindSaysHowManyThereWouldBe() {
        var answer = find("harassment");
        int about = answer.getInt("facets.topic.HARASSMENT");

        var narrowed = given().queryParam("q", "harassment")
                .queryParam("topic", "HARASSMENT")
                .get("/api/v1/finding")
                .jsonPath();

        assertThat(narrowed.getInt("total")).isEqualTo(about).isPositive();
        assertThat(narrowed.getInt("facets.topic.HARASSMENT"))
                .as("counted as if this wish had not been made")
                .isEqualTo(about);
        assertThat(narrowed.getMap("facets.topic")).isEqualTo(answer.getMap("facets.topic"));
    }

    @Test
    void aFurtherWishLeavesAsManyAsItsKindSaid() {
        var housing = narrowed("topic=HOUSING");
        var unstated = narrowed("confidentiality=NOT_STATED");

        housing.<String, Integer>getMap("facets.confidentiality").forEach((grade, count) -> assertThat(
                        narrowed("topic=HOUSING&confidentiality=" + grade).getInt("total"))
                .as(grade)
                .isEqualTo(count));
        unstated.<String, Integer>getMap("facets.topic").forEach((topic, count) -> assertThat(
                        narrowed("confidentiality=NOT_STATED&topic=" + topic).getInt("total"))
                .as(topic)
                .isEqualTo(count));
        assertThat(narrowed("topic=HOUSING&openNow=true").getInt("total")).isEqualTo(housing.getInt("facets.openNow"));
        assertThat(narrowed("audience=FACULTY&topic=HOUSING").getMap("facets.audience"))
                .as("counted as if this wish had not been made")
                .isEqualTo(housing.getMap("facets.audience"));
        assertThat(housing.getMap("facets.confidentiality")).isNotEqualTo(find("").getMap("facets.confidentiality"));
    }

    @Test
    void gradesAreNotMerged() {
        var confidential = given().queryParam("confidentiality", "CONFIDENTIAL")
                .get("/api/v1/finding")
                .jsonPath();

        assertThat(confidential.getList("items.code", String.class))
                .contains("ombuds", "s3", "ethicspoint")
                .doesNotContain("mental-health", "refs", "conflict-resolution");
    }

    @Test
    void whoeverIsKnownToBeThereCanBeAskedFor() {
        var open = given().queryParam("openNow", true)
                .queryParam("limit", 100)
                .get("/api/v1/finding")
                .jsonPath();

        assertThat(open.getList("items.code", String.class))
                .contains("mental-health", "dean-on-call")
                .doesNotContain("ombuds", "chaplaincy")
                .as("behind what is to be read there is nobody")
                .doesNotContain("ask-mit", "mit-together", "annual-security-report");
        assertThat(open.getInt("facets.openNow")).isEqualTo(open.getInt("total"));
    }

    @Test
    void whatIsPublishedIsKnownToBeThereAtOnce() {
        var now = Instant.now();
        var guide = shelf.guide();
        var always = guide.find("mental-health").orElseThrow();
        var fresh = new Published("fresh", always.position() + 10_000, 1, now, always.entry());

        assertThat(openNow.of(guide, now).test(always)).isTrue();
        assertThat(openNow.of(new Guide(Long.MAX_VALUE, List.of(fresh), Map.of("fresh", fresh)), now)
                        .test(fresh))
                .isTrue();
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(given().queryParam("q", "x".repeat(201))
                        .get("/api/v1/finding")
                        .statusCode())
                .isEqualTo(422);
        assertThat(given().queryParam("limit", 101).get("/api/v1/finding").statusCode())
                .isEqualTo(422);
        assertThat(given().queryParam("q", "word ".repeat(40))
                        .get("/api/v1/finding")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void inDangerWhoHelpsAtOnceComesFirst() {
        var codes =
                fitting("about=INTERPERSONAL&reader=STUDENTS&danger=true").getList("items.resource.code", String.class);

        assertThat(codes.subList(0, 3)).containsExactlyInAnyOrder("mental-health", "dean-on-call", "mit-police");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FACULTY", "POSTDOCS", "SURVIVORS", "LIVING_GROUPS"})
    void inDangerNobodyWhoHelpsAtOnceIsLeftOut(String reader) {
        assertThat(fitting("danger=true&reader=" + reader).getList("items.resource.code", String.class))
                .contains("mental-health", "dean-on-call", "mit-police");
    }

    @Test
    void whatFitsSaysWhy() {
        var first = fitting("about=NOISE&reader=RESIDENTS");

        assertThat(first.getList("items.resource.code", String.class))
                .startsWith("house-teams", "residential-life")
                .contains("conflict-resolution", "ombuds")
                .doesNotContain("iso", "off-campus");
        assertThat(first.getString("items[0].because.toString()"))
                .contains("ABOUT_THIS", "NOISE", "HOUSING", "FOR_YOU", "RESIDENTS");
    }

    @Test
    void whatIsNotForTheReaderIsLeftOut() {
        assertThat(fitting("about=GROUP_PROJECT&reader=FACULTY").getList("items.resource.code", String.class))
                .contains("ombuds", "conflict-resolution")
                .doesNotContain("gradsupport", "refs");
    }

    @Test
    void whoSaysNothingIsStillHelped() {
        assertThat(fitting("").getList("items.resource.code", String.class)).contains("conflict-resolution", "ombuds");
    }

    private static List<String> found(String typed) {
        return find(typed).getList("items.code", String.class);
    }

    private static JsonPath find(String typed) {
        var answer = given().queryParam("q", typed).get("/api/v1/finding");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static JsonPath narrowed(String wishes) {
        var answer = given().get("/api/v1/finding?" + wishes);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static JsonPath fitting(String situation) {
        var answer = given().get("/api/v1/fitting?limit=50&" + situation);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath();
    }
}
