package parley.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("edge")
@QuarkusTestResource(Neighbours.class)
class PublicPagesTest {

    private static final String ASK = "POST /api/v1/enquiries";
    private static final String READ = "POST /api/v1/enquiries/reading";
    private static final String FIND = "GET /api/v1/finding";
    private static final String NOBODY = "{\"items\":[],\"total\":0,\"everyWord\":true}";
    private static final String SEND = "POST /api/v1/requests";
    private static final String WITHDRAW = "POST /api/v1/requests/withdrawal";
    private static final String TOKEN = "v4Qb2n0wN5y7cX1oL9eT3rK8mJ6sD0fG2hA4pZ7uVqE";

    @BeforeEach
    void neighboursAreWell() {
        Neighbours.forget();
        Neighbours.answer("GET /api/v1/resources", 200, """
                {"items":[{"code":"mit-police","name":"Campus Police","summary":"Help at once","urgent":true,
                "phones":[{"number":"617-253-1212","source":"guide"}]}]}""");
        Neighbours.answer(ASK, 201, "{\"code\":\"AB2C-DE3F-GH4J-KL5M\"}");
        Neighbours.answer(SEND, 201, "{\"reference\":\"7K3Q\",\"withdrawalToken\":\"" + TOKEN + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/request", "/ask", "/ask/answer", "/signed-out", "/nothing/here"})
    void everyPageKeepsToItself(String path) {
        var page = given().get(path);

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body().asString())
                .doesNotContain("style=\"", "onclick", "src=\"http")
                .contains("<html lang=\"en\">");
    }

    @Test
    void aStyleSheetMayBeKeptForEverAndIsFoundByItsContentOnly() {
        var address = between(given().get("/").asString(), "rel=\"stylesheet\" href=\"", "\"");

        var sheet = given().get(address);

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(sheet.asString().length()).isLessThan(20_000);
        assertThat(given().get("/s/0000000000000000/parley.css").statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressThatIsNoneSaysSoWithoutRepeatingIt() {
        var page = given().get("/no-such-page-as-this");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString()).contains("There is nothing here").doesNotContain("no-such-page");
    }

    @Test
    void theUrgentContactsStandAboveEveryForm() {
        for (var path : new String[] {"/request", "/ask", "/ask/answer"}) {
            var page = given().get(path).asString();

            assertThat(page.indexOf("tel:6172531212"))
                    .as(path)
                    .isPositive()
                    .isLessThan(page.indexOf("<form method=\"post\" action=\"/" + path.substring(1)));
        }
    }

    @Test
    void theBrowserIsBelievedAboutItsLanguageUntilSomebodyChooses() {
        assertThat(given().header("Accept-Language", "es-MX,es;q=0.9").get("/").asString())
                .contains("<html lang=\"es\">", "Hable con alguien");
        var chosen = ours().redirects()
                .follow(false)
                .formParam("language", "en")
                .formParam("back", "/ask")
                .post("/language");

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.header("Location")).endsWith("/ask");
        assertThat(given().header("Accept-Language", "es")
                        .cookies(chosen.cookies())
                        .get("/")
                        .asString())
                .contains("<html lang=\"en\">");
    }

    @Test
    void choosingALanguageLeadsNowhereElse() {
        var chosen = ours().redirects()
                .follow(false)
                .formParam("language", "es")
                .formParam("back", "//elsewhere.example")
                .post("/language");

        assertThat(chosen.header("Location")).doesNotContain("elsewhere");
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        assertThat(given().header("Sec-Fetch-Site", "cross-site")
                        .formParam("question", "?")
                        .post("/ask")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().header("Sec-Fetch-Site", "same-site")
                        .formParam("question", "?")
                        .post("/ask")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().header("Origin", "https://elsewhere.example")
                        .formParam("question", "?")
                        .post("/ask")
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().formParam("question", "?").post("/ask").statusCode()).isEqualTo(403);
        assertThat(Neighbours.heard(ASK)).isEmpty();
    }

    @Test
    void anOlderBrowserIsBelievedByItsOrigin() {
        var asked = given().redirects()
                .follow(false)
                .header("Origin", "http://localhost:8080")
                .formParam("question", "What happens in a mediation?")
                .post("/ask");

        assertThat(asked.statusCode()).isEqualTo(303);
    }

    @Test
    void aCodeIsShownOnceAndStandsInNoAddress() {
        var asked = ours().redirects()
                .follow(false)
                .formParam("office", "OMBUDS")
                .formParam("question", "What happens in a mediation?")
                .post("/ask");

        assertThat(asked.header("Location")).endsWith("/ask/code").doesNotContain("AB2C");
        assertThat(Neighbours.heard(ASK)).contains("OMBUDS", "What happens");
        var shown = given().cookies(asked.cookies()).get("/ask/code");
        assertThat(shown.asString()).contains("AB2C-DE3F-GH4J-KL5M");
        assertThat(shown.detailedCookie("__Host-parley-web-code").getMaxAge()).isZero();
        assertThat(given().get("/ask/code").asString()).doesNotContain("AB2C");
    }

    @Test
    void nothingAskedIsAskedNobody() {
        var page = ours().formParam("question", "   ").post("/ask");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("<title>Error:", "href=\"#question\"", "aria-invalid=\"true\"");
        assertThat(Neighbours.heard(ASK)).isEmpty();
    }

    @Test
    void whatWasTypedIsStillThereWhenIntakeIsAway() {
        Neighbours.answer(ASK, 503, "{\"code\":\"unavailable\"}");

        var page = ours().formParam("question", "May I bring <somebody>?").post("/ask");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.asString()).contains("May I bring &lt;somebody&gt;?", "Nothing was changed");
    }

    @Test
    void aWrongCodeIsNotRepeated() {
        Neighbours.answer(READ, 404, "{\"code\":\"not-found\"}");

        var page = ours().formParam("code", "WRNG-CODE").post("/ask/answer");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString()).contains("No question has this code").doesNotContain("WRNG-CODE");
    }

    @Test
    void helpIsRequestedInThreeStepsAndNothingIsSentBefore() {
        var first = ours().redirects()
                .follow(false)
                .formParam("wish", "MEDIATION")
                .formParam("issue", "NOISE", "CHORES")
                .post("/request");
        assertThat(first.header("Location")).endsWith("/request/reach");
        var second = ours().redirects()
                .follow(false)
                .cookies(first.cookies())
                .formParams(Map.of("name", "Álex", "email", "alex@example.org", "mayWrite", "yes"))
                .formParam("goodTime", "MORNING", "EVENING")
                .post("/request/reach");
        assertThat(second.header("Location")).endsWith("/request/check");
        assertThat(given().cookies(second.cookies()).get("/request/check").asString())
                .contains("Noise", "Chores", "Álex", "alex@example.org", "In the morning, In the evening");
        assertThat(Neighbours.heard(SEND)).isEmpty();

        var third = ours().redirects()
                .follow(false)
                .cookies(second.cookies())
                .formParam("words", "We live together.")
                .post("/request/check");

        assertThat(third.header("Location")).endsWith("/request/thanks");
        assertThat(Neighbours.heard(SEND))
                .contains("\"wish\":\"mediation\"", "NOISE", "CHORES", "Álex", "\"mayWrite\":true")
                .contains("\"maySayWho\":false", "We live together.", "\"language\":\"en\"")
                .contains("\"goodTimes\":[\"MORNING\",\"EVENING\"]");
        assertThat(given().cookies(third.cookies()).get("/request/thanks").asString())
                .contains("7K3Q");
        assertThat(third.detailedCookie("__Host-parley-web-draft").getMaxAge()).isZero();
    }

    @Test
    void aRequestThatWasNotMeantIsTakenBackInTwoTaps() {
        Neighbours.answer(WITHDRAW, 204, "");
        var sent = requested();

        assertThat(given().cookies(sent).get("/request/thanks").asString())
                .contains("href=\"/request/withdrawal\"", "I did not mean to send this")
                .doesNotContain(TOKEN);
        assertThat(given().cookies(sent)
                        .header("Accept-Language", "es")
                        .get("/request/withdrawal")
                        .asString())
                .contains("Retirar mi solicitud");
        assertThat(Neighbours.wasAsked(WITHDRAW)).as("who only looks").isFalse();
        var taken = ours().redirects().follow(false).cookies(sent).post("/request/withdrawal");

        assertThat(taken.header("Location")).endsWith("/request/withdrawn");
        assertThat(Neighbours.heard(WITHDRAW)).isEqualTo("{\"token\":\"" + TOKEN + "\"}");
        assertThat(given().redirects()
                        .follow(false)
                        .cookies(taken.cookies())
                        .get("/request/thanks")
                        .header("Location"))
                .as("nobody is thanked for what they took back")
                .endsWith("/request/withdrawn");
        Neighbours.heard(WITHDRAW);
        assertThat(ours().cookies(taken.cookies()).post("/request/withdrawal").asString())
                .contains("It cannot be withdrawn here");
        assertThat(Neighbours.wasAsked(WITHDRAW)).isFalse();
        assertThat(given().get("/request/withdrawn").asString()).contains("Your request is withdrawn");
        assertThat(given().header("Accept-Language", "es")
                        .get("/request/withdrawn")
                        .asString())
                .contains("retirada");
    }

    @Test
    void aRequestThatIsNoLongerThereCannotBeTakenBack() {
        Neighbours.answer(WITHDRAW, 404, "{\"code\":\"not-found\"}");
        var sent = requested();

        var late = ours().cookies(sent).post("/request/withdrawal");
        var never = ours().post("/request/withdrawal");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.asString()).contains("It cannot be withdrawn here");
        assertThat(never.asString()).contains("It cannot be withdrawn here");
        assertThat(given().get("/request/thanks").asString()).doesNotContain("/request/withdrawal");
        Neighbours.answer(WITHDRAW, 503, "{}");
        assertThat(ours().cookies(sent).post("/request/withdrawal").asString())
                .contains("Withdraw my request", "Nothing was changed");
    }

    @Test
    void whoTapsTwiceIsThankedTwice() {
        Neighbours.answer(SEND, 201, "");

        assertThat(given().cookies(requested()).get("/request/thanks").statusCode())
                .isEqualTo(200);
    }

    private static Map<String, String> requested() {
        var reached = ours().redirects()
                .follow(false)
                .formParams(Map.of("email", "alex@example.org"))
                .post("/request/reach");
        var sent = ours().redirects().follow(false).cookies(reached.cookies()).post("/request/check");
        assertThat(sent.statusCode()).isEqualTo(303);
        return sent.cookies();
    }

    @Test
    void whatABrowserKeepsOfARequestIsSealed() {
        var first = ours().redirects().follow(false).formParam("wish", "CIRCLE").post("/request");
        var cookie = first.detailedCookie("__Host-parley-web-draft");

        assertThat(cookie.getValue()).doesNotContain("CIRCLE");
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void whoCannotBeReachedIsToldAtTheFieldAndNothingIsLost() {
        var page = ours().formParams(Map.of("name", "Robin \"R\" <b>", "phone", "call me", "mayLeaveMessage", "yes"))
                .post("/request/reach");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains("value=\"Robin &quot;R&quot; &lt;b&gt;\"", "value=\"call me\"", "href=\"#phone\"")
                .containsPattern("name=\"mayLeaveMessage\" value=\"yes\" checked");
    }

    @Test
    void stepsThatComeWithoutTheFirstLeadBackToIt() {
        var check = given().redirects().follow(false).get("/request/check");
        var sent = ours().formParam("words", "?").post("/request/check");

        assertThat(check.header("Location")).endsWith("/request");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.asString()).contains("Nothing was sent");
        assertThat(Neighbours.heard(SEND)).isEmpty();
    }

    @Test
    void leavingEndsWhatTheBrowserKeeps() {
        var left = ours().redirects().follow(false).post("/leave");

        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(left.header("Clear-Site-Data")).contains("cookies");
        assertThat(left.header("Location")).isEqualTo("https://www.weather.gov/");
    }

    @Test
    void onlyAnOfficeOnTrialSaysWhoCanSignIn() {
        assertThat(given().get("/").asString()).doesNotContain("staff-rosa");
    }

    @Test
    void whoAskedTheOmbudsOfficeIsToldItsNumberAndNoOther() {
        var asked = ours().redirects()
                .follow(false)
                .formParam("office", "OMBUDS")
                .formParam("question", "What happens in a mediation?")
                .post("/ask");
        onlyTheOmbudsOffice(given().cookies(asked.cookies()).get("/ask/code").asString());

        Neighbours.answer(READ, 200, "{\"office\":\"OMBUDS\",\"question\":\"?\",\"answer\":\"!\"}");
        var open = ours().redirects()
                .follow(false)
                .formParam("code", "AB2C-DE3F-GH4J-KL5M")
                .post("/ask/answer");
        onlyTheOmbudsOffice(given().cookies(open.cookies()).get("/ask/reading").asString());
        onlyTheOmbudsOffice(given().cookies(open.cookies()).get("/ask/help").asString());
        onlyTheOmbudsOffice(ours().cookies(open.cookies()).post("/ask/help").asString());

        var helped = helped(open.cookies(), "{\"reference\":\"7K3Q\"}");
        var thanks = given().cookies(helped.cookies()).get("/request/thanks").asString();
        onlyTheOmbudsOffice(thanks);
        assertThat(thanks)
                .contains("7K3Q", "A person from the ombuds office")
                .as("an older intake gave nothing to take it back with")
                .doesNotContain("/request/withdrawal");
    }

    @Test
    void whoAskedForHelpWithTheirQuestionAndDidNotMeanToTakesItBackAsWell() {
        Neighbours.answer(READ, 200, "{\"office\":\"OMBUDS\",\"question\":\"?\",\"answer\":\"!\"}");
        Neighbours.answer(WITHDRAW, 204, "");
        var open = ours().redirects()
                .follow(false)
                .formParam("code", "AB2C-DE3F-GH4J-KL5M")
                .post("/ask/answer");
        var helped = helped(open.cookies(), "{\"reference\":\"7K3Q\",\"withdrawalToken\":\"" + TOKEN + "\"}");

        assertThat(helped.header("Location")).endsWith("/request/thanks");
        assertThat(helped.detailedCookie("__Host-parley-web-open").getMaxAge())
                .as("the question is gone")
                .isZero();
        assertThat(given().cookies(helped.cookies()).get("/request/thanks").asString())
                .contains("7K3Q", "I did not mean to send this");
        ours().redirects().follow(false).cookies(helped.cookies()).post("/request/withdrawal");
        assertThat(Neighbours.heard(WITHDRAW)).isEqualTo("{\"token\":\"" + TOKEN + "\"}");
    }

    private static Response helped(Map<String, String> open, String answer) {
        Neighbours.answer("POST /api/v1/enquiries/request", 201, answer);
        return ours().redirects()
                .follow(false)
                .cookies(open)
                .formParam("phone", "617-555-0142")
                .post("/ask/help");
    }

    @Test
    void whoRequestsHelpOfTheOmbudsOfficeIsToldItsNumberAndNoOther() {
        var first = ours().redirects().follow(false).formParam("wish", "OMBUDS").post("/request");
        onlyTheOmbudsOffice(
                given().cookies(first.cookies()).get("/request/reach").asString());
        onlyTheOmbudsOffice(
                ours().cookies(first.cookies()).post("/request/reach").asString());
        var second = ours().redirects()
                .follow(false)
                .cookies(first.cookies())
                .formParam("phone", "617-555-0142")
                .post("/request/reach");
        onlyTheOmbudsOffice(
                given().cookies(second.cookies()).get("/request/check").asString());
        var third = ours().redirects().follow(false).cookies(second.cookies()).post("/request/check");
        var thanks = given().cookies(third.cookies()).get("/request/thanks").asString();

        onlyTheOmbudsOffice(thanks);
        assertThat(thanks).contains("A person from the ombuds office");

        Neighbours.answer(WITHDRAW, 204, "");
        onlyTheOmbudsOffice(
                given().cookies(third.cookies()).get("/request/withdrawal").asString());
        var taken = ours().redirects().follow(false).cookies(third.cookies()).post("/request/withdrawal");
        onlyTheOmbudsOffice(
                given().cookies(taken.cookies()).get("/request/withdrawn").asString());
    }

    @Test
    void whoHasChosenNoOfficeYetIsToldOfBoth() {
        for (var path : new String[] {"/", "/request", "/ask", "/ask/answer", "/request/thanks"}) {
            assertThat(given().get(path).asString())
                    .as(path)
                    .contains("tel:617-555-0100", "tel:617-555-0109", "at the ombuds office");
        }
    }

    private static void onlyTheOmbudsOffice(String page) {
        assertThat(page).contains("tel:617-555-0109", "at the ombuds office").doesNotContain("617-555-0100");
    }

    @Test
    void whatIsLookedForStandsInNoAddressAndIsThereAgainOnReload() {
        Neighbours.answer(FIND, 200, NOBODY);
        Neighbours.answer(
                FIND + "?q=afraid+of+him&topic=SAFETY&openNow=true&limit=60",
                200,
                NOBODY.replace("[]", "[{\"code\":\"who-helps\",\"summary\":\"Who helps\",\"urgent\":false}]"));

        var looked = ours().redirects()
                .follow(false)
                .formParam("q", " afraid of him ")
                .formParam("topic", "SAFETY")
                .formParam("open", "yes")
                .post("/help");

        assertThat(looked.statusCode()).isEqualTo(303);
        assertThat(looked.header("Location")).endsWith("/help/found#found");
        var kept = looked.detailedCookie("__Host-parley-web-sought");
        assertThat(kept.getValue()).doesNotContain("afraid", "SAFETY");
        assertThat(kept.getMaxAge()).isPositive().isLessThanOrEqualTo(1800);
        for (var load = 0; load < 2; load++) {
            assertThat(given().cookies(looked.cookies()).get("/help/found").asString())
                    .contains("/help/who-helps", "value=\"afraid of him\"", "value=\"SAFETY\" selected", "checked")
                    .contains("form method=\"post\" action=\"/help\"");
        }
        assertThat(given().redirects().follow(false).get("/help/found").header("Location"))
                .as("later")
                .endsWith("/help");
    }

    @Test
    void theWholeGuideForgetsWhatWasLookedForAndTakesNoWordsFromAnAddress() {
        Neighbours.answer(FIND + "?q=&openNow=false&limit=60", 200, NOBODY);

        var page = given().get("/help?q=afraid&topic=SAFETY");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).doesNotContain("afraid");
        assertThat(page.detailedCookie("__Host-parley-web-sought").getMaxAge()).isZero();
    }

    @Test
    void aNumberWithADigitMissingIsNotOfferedForACall() {
        Neighbours.answer("GET /api/v1/resources/health", 200, """
                {"code":"health","name":"Health","summary":"They listen.","urgent":true,"phones":[
                {"number":"617-253-448","reachable":"NIGHTS_AND_WEEKENDS","doubt":"TRUNCATED","source":"one"},
                {"number":"617-253-2916","reachable":"ALWAYS","source":"another"}]}""");
        Neighbours.answer("GET /api/v1/resources/health/now", 200, """
                {"asOf":"2026-11-22T12:00:00Z","zone":"America/New_York","state":"NOT_STATED"}""");

        assertThat(given().get("/help/health").asString())
                .contains("617-253-448", "At night and on weekends.", "tel:6172532916", "At any hour.")
                .doesNotContain("tel:617253448");
    }

    @Test
    void aTextCanBePrintedAndKeptAsAFile() {
        Neighbours.answer("GET /api/v1/documents/statements", 200, """
                {"code":"statements","text":{"title":"Ten statements","summary":"What we promise","sections":[]}}""");

        assertThat(given().get("/texts/statements").asString())
                .contains("href=\"http://localhost:8081/documents/statements\"")
                .contains("href=\"http://localhost:8081/documents/statements.pdf\"");
    }

    private static RequestSpecification ours() {
        return given().header("Sec-Fetch-Site", "same-origin");
    }

    private static String between(String text, String before, String after) {
        var from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }
}
