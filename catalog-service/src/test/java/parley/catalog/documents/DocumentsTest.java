package parley.catalog.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.catalog.OnRealGround;

@QuarkusTest
@OnRealGround
class DocumentsTest {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confidentiality-policy",
                "agreement-to-participate",
                "when-to-come",
                "what-a-mediation-is-like",
                "what-a-circle-is-like",
                "principles",
                "supports-in-a-conduct-case"
            })
    void everyDocumentCanBeReadAndPrinted(String code) throws Exception {
        var document = given().get("/api/v1/documents/" + code).jsonPath();
        var page = given().get("/documents/" + code);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("<h1>" + document.getString("text.title") + "</h1>");
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.asByteArray()));
        assertThat(xml.getDocumentElement().getAttribute("lang")).isEqualTo("en-US");
        assertThat(given().get("/documents/" + code + ".pdf").statusCode()).isEqualTo(200);
    }

    @Test
    void tenThingsThatPeopleSayBeforeTheyCall() {
        assertThat(read("when-to-come").getList("text.sections[0].items")).hasSize(10);
    }

    @Test
    void theAgreementSaysThatAnybodyMayStop() {
        assertThat(read("agreement-to-participate").getString("text.sections[0].items[0]"))
                .contains("stop");
    }

    @Test
    void thePolicyNamesItsOneException() {
        assertThat(given().get("/documents/confidentiality-policy").asString())
                .contains("only if you allow it", "serious harm");
    }

    @Test
    void theThreePoliciesAreNamedWithThePrinciples() {
        assertThat(given().get("/documents/principles").asString())
                .contains("Academic integrity", "Conflict of interest", "romantic relationships");
    }

    @Test
    void whoIsInAConductCaseSeesEverySupportWithItsPromiseBeforeItsNumber() {
        var codes = read("supports-in-a-conduct-case").getList("text.sections.resources.flatten()", String.class);
        var page = given().get("/documents/supports-in-a-conduct-case").asString();

        assertThat(codes).hasSize(23);
        assertThat(codes).allSatisfy(code -> assertThat(
                        given().get("/api/v1/resources/" + code).statusCode())
                .as(code)
                .isEqualTo(200));
        assertThat(page.indexOf("completely confidential")).isPositive().isLessThan(page.indexOf("617-253-2916"));
        assertThat(page).contains("ask for the dean on call", "not recommended").doesNotContain("617-253-448<");
    }

    @Test
    void whoeverPromisesConfidenceLeadsToThePolicy() {
        var mediation = given().get("/api/v1/offerings/mediation").jsonPath();

        assertThat(mediation.getString("confidentialityPolicy")).isEqualTo("/documents/confidentiality-policy");
        assertThat(given().get("/documents/confidentiality-policy").statusCode())
                .isEqualTo(200);
        assertThat(given().get("/api/v1/offerings/facilitation").jsonPath().getMap(""))
                .doesNotContainKey("confidentialityPolicy");
    }

    @Test
    void anEntryThatPromisesConfidenceLeadsToItsOfficesPolicyAndToNobodyElses() {
        var policy = "confidentiality.policy";

        assertThat(given().get("/api/v1/resources/conflict-resolution").<String>path(policy))
                .isEqualTo("/documents/confidentiality-policy");
        assertThat(given().queryParam("q", "Mediation@MIT")
                        .get("/api/v1/finding")
                        .<String>path("items.find { it.code == 'conflict-resolution' }." + policy))
                .isEqualTo("/documents/confidentiality-policy");
        assertThat(given().get("/api/v1/resources")
                        .jsonPath()
                        .getList("items.findAll { it.confidentiality.policy != null }.code"))
                .as("what others mean by it is not known")
                .isEqualTo(List.of("conflict-resolution"));
        assertThat(given().get("/documents/supports-in-a-conduct-case").asString())
                .contains("<a href=\"/documents/confidentiality-policy\">What you say there is private</a>");
    }

    @Test
    void whoReadsWhatAMediationIsLikeKnowsThatEverybodyIsHeard() {
        assertThat(given().get("/documents/what-a-mediation-is-like").asString())
                .contains(
                        "Each person tells what is going on for them.",
                        "Everybody may ask, and make things clear.",
                        "they may talk with each person alone",
                        "takes two hours",
                        "Anybody may stop at any point.");
        assertThat(given().get("/documents/what-a-circle-is-like").asString())
                .contains("Each person tells what happened, and what would make it right.");
    }

    @Test
    void whoNeedsSomethingToMeetIsToldWhomToAsk() {
        assertThat(given().get("/documents/what-a-mediation-is-like").asString())
                .contains("If a disability makes it hard to meet", "Only our staff see", "Student Disability Services");
    }

    @Test
    void whoHoldsThePaperKnowsWhomTheyCallAndWhen() {
        assertThat(given().get("/documents/supports-in-a-conduct-case").asString())
                .contains(
                        "Phone 617-253-1212 (Campus Police), ask for the dean on call, at any hour",
                        "Phone 617-253-2916, at any hour. After hours and on weekends it leads to the clinician on"
                                + " call.",
                        "In some departments only",
                        "Free for students")
                .doesNotContain("617-253-448<", "617-253-2916, on weekdays");
    }

    @Test
    @TestSecurity(user = "hale", roles = "ombuds")
    void theOtherOfficesTextIsItsOwn() {
        var etag = given().get("/api/v1/documents/confidentiality-policy").header("ETag");

        assertThat(publish("confidentiality-policy", etag, "Ours now").statusCode())
                .isEqualTo(403);
        assertThat(publish("made-up-" + UUID.randomUUID(), "\"0\"", "Ours").statusCode())
                .isEqualTo(200);
    }

    @Test
    @TestSecurity(user = "rosa", roles = "staff")
    void aTextThatIsToShowSomebodyShowsThem() {
        var refused = given().header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        "T",
                        "summary",
                        "S",
                        "sections",
                        List.of(Map.of("resources", List.of("ombuds", "nobody-at-all")))))
                .put("/api/v1/documents/made-up-nobody");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer")).isEqualTo(List.of("#/sections/0/resources/1"));
    }

    @Test
    @TestSecurity(user = "rosa", roles = "staff")
    void whatWouldBeReadCanBeSeenBefore() {
        var code = "made-up-" + UUID.randomUUID();
        var seen = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        "Not yet",
                        "summary",
                        "S",
                        "sections",
                        List.of(Map.of("resources", List.of("ombuds")))))
                .post("/documents/" + code + "/preview");

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.asString()).contains("<h1>Not yet</h1>", "617-253-5921");
        assertThat(given().get("/documents/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "rosa", roles = "staff")
    void signsThatNobodyCanReadAreRefused() {
        for (var sign : List.of("\u0000", "\u0001", "\u001b")) {
            assertThat(publish("made-up-signs", "\"0\"", "a" + sign + "b").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aPageMayDoNothingInABrowserButShowItsOwnStyle() throws Exception {
        var page = given().get("/documents/principles");
        var style = STYLE.matcher(page.asString());
        assertThat(style.find()).isTrue();
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));

        assertThat(page.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'sha256-" + hash + "'; frame-ancestors 'none'");
        assertThat(page.cookies()).isEmpty();
    }

    @Test
    void theSamePageIsAFile() {
        var file = given().get("/documents/principles.pdf");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(new String(file.asByteArray(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
    }

    @Test
    @TestSecurity(user = "rosa", roles = "staff")
    void aPageIsPrintedOnceUntilSomethingOnItChanges() {
        var first = pdf();

        assertThat(pdf()).as("not even the moment of printing differs").isEqualTo(first);
        given().header("If-Match", given().get("/api/v1/resources/chaplaincy").header("ETag"))
                .put("/api/v1/upkeep/resources/chaplaincy/check");
        assertThat(pdf()).isNotEqualTo(first);
        given().header("If-Match", given().get("/api/v1/resources/chaplaincy").header("ETag"))
                .post("/api/v1/upkeep/resources/chaplaincy/versions/1/return");
    }

    private static byte[] pdf() {
        return given().get("/documents/principles.pdf").asByteArray();
    }

    @Test
    @TestSecurity(user = "rosa", roles = "staff")
    void aNewVersionLeavesTheOldOneWhereItIs() {
        var code = "made-up-" + UUID.randomUUID();
        var first = publish(code, "\"0\"", "One & <only>");
        var second = publish(code, first.header("ETag"), "Two");

        assertThat(second.<Integer>path("version")).isEqualTo(2);
        assertThat(given().get("/api/v1/documents/" + code).<String>path("text.title"))
                .isEqualTo("Two");
        assertThat(given().get("/api/v1/documents/" + code + "/versions/1").<String>path("text.title"))
                .isEqualTo("One & <only>");
        assertThat(given().get("/documents/" + code + "?version=1").asString())
                .contains("<h1>One &amp; &lt;only&gt;</h1>");
        assertThat(given().get("/documents/" + code + ".pdf?version=1").statusCode())
                .isEqualTo(200);
        assertThat(given().get("/documents/" + code + "?version=3").statusCode())
                .isEqualTo(404);
        assertThat(given().get("/api/v1/documents/" + code + "/versions")
                        .jsonPath()
                        .getList("items.version"))
                .isEqualTo(List.of(2, 1));
        assertThat(publish(code, first.header("ETag"), "Three").statusCode()).isEqualTo(412);
    }

    @Test
    @TestSecurity(user = "rosa", roles = "staff")
    void readersSeeADraftOnlyOnceItIsPublished() {
        var code = "made-up-" + UUID.randomUUID();
        var stands = publish(code, "\"0\"", "One");
        var draft = saveDraft(code, "\"0\"", "Two");

        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.<String>path("changedBy")).isEqualTo("rosa");
        assertThat(given().get("/api/v1/documents/" + code).<String>path("text.title"))
                .isEqualTo("One");
        assertThat(given().get(draft.<String>path("page")).asString()).contains("<h1>Two</h1>");
        assertThat(saveDraft(code, "\"0\"", "Three").statusCode())
                .as("whoever has not seen a colleague's draft")
                .isEqualTo(412);
        publish(code, stands.header("ETag"), "Between");
        var old = publishDraft(code, draft.header("ETag"));
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.<String>path("code")).isEqualTo("draft-is-old");

        var anew = saveDraft(code, draft.header("ETag"), "Two", "?basedOn=2");
        assertThat(publishDraft(code, anew.header("ETag")).<Integer>path("version"))
                .isEqualTo(3);

        assertThat(given().get("/api/v1/documents/" + code).<String>path("text.title"))
                .isEqualTo("Two");
        assertThat(given().get("/api/v1/documents/" + code + "/draft").statusCode())
                .as("the draft is used up")
                .isEqualTo(404);
        assertThat(given().get("/documents/" + code + "/draft").statusCode()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "rosa", roles = "staff")
    void aTextComesBackAndADraftCanBeThrownAway() {
        var code = "made-up-" + UUID.randomUUID();
        publish(code, "\"0\"", "One");
        publish(code, "\"1\"", "Two");

        var back = given().header("If-Match", "\"2\"").post("/api/v1/documents/" + code + "/versions/1/return");
        var draft = saveDraft(code, "\"0\"", "Three");
        var gone = given().header("If-Match", draft.header("ETag")).delete("/api/v1/documents/" + code + "/draft");

        assertThat(back.<Integer>path("version")).isEqualTo(3);
        assertThat(back.<String>path("text.title")).isEqualTo("One");
        assertThat(given().header("If-Match", "\"2\"")
                        .post("/api/v1/documents/" + code + "/versions/1/return")
                        .statusCode())
                .isEqualTo(412);
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(publishDraft(code, draft.header("ETag")).statusCode()).isEqualTo(404);
    }

    @Test
    @TestSecurity(user = "omar", roles = "ombuds")
    void nobodyDraftsOrBringsBackWhatIsTheOtherOffices() {
        assertThat(saveDraft("confidentiality-policy", "\"0\"", "Ours now").statusCode())
                .isEqualTo(403);
        assertThat(given().get("/documents/confidentiality-policy/draft").statusCode())
                .isEqualTo(403);
        assertThat(given().header("If-Match", "\"1\"")
                        .post("/api/v1/documents/confidentiality-policy/versions/1/return")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Response saveDraft(String code, String ifMatch, String title) {
        return saveDraft(code, ifMatch, title, "");
    }

    private static Response saveDraft(String code, String ifMatch, String title, String query) {
        return given().header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        title,
                        "summary",
                        "Made up.",
                        "sections",
                        List.of(Map.of("paragraphs", List.of("Hm.")))))
                .put("/api/v1/documents/" + code + "/draft" + query);
    }

    private static Response publishDraft(String code, String ifMatch) {
        return given().header("If-Match", ifMatch).post("/api/v1/documents/" + code + "/draft/publication");
    }

    @Test
    @TestSecurity(user = "rosa", roles = "staff")
    void aTextWithoutWordsIsRefused() {
        var refused = given().header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("title", " ", "summary", "S", "sections", new ArrayList<>()))
                .put("/api/v1/documents/made-up-empty");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer", String.class)).contains("#/title", "#/sections");
    }

    private static JsonPath read(String code) {
        return given().get("/api/v1/documents/" + code).jsonPath();
    }

    private static Response publish(String code, String ifMatch, String title) {
        return given().header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "title",
                        title,
                        "summary",
                        "For a test.",
                        "sections",
                        List.of(Map.of("paragraphs", List.of("Something.")))))
                .put("/api/v1/documents/" + code);
    }
}
