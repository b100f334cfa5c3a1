package parley.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("edge")
@QuarkusTestResource(Neighbours.class)
@TestSecurity(user = "practitioner-01", roles = "practitioner")
class PractitionerPagesTest {

    private static final String ASSIGNMENT = "018f0000-0000-7000-8000-000000000001";
    private static final String SESSION = "018f0000-0000-7000-8000-000000000002";
    private static final String SAM = "018f0000-0000-7000-8000-000000000003";
    private static final String ANSWER = "PUT /api/v1/assignments/" + ASSIGNMENT + "/answer";
    private static final String START = "PUT /api/v1/sessions/" + SESSION + "/start";
    private static final String OVER = "GET /api/v1/assignments?past=true&limit=20";
    private static final String HOURS = "PUT /api/v1/practitioners/me/hours";

    @BeforeEach
    void aWeek() {
        Neighbours.forget();
        Neighbours.answer("GET /api/v1/practitioners/me/hours", 200, """
                {"zone":"America/New_York","freshness":"FRESH","version":7,"hours":[
                {"day":"MONDAY","from":"09:00:00","to":"12:00:00","willingness":"FREE"},
                {"day":"MONDAY","from":"14:15:00","to":"00:00:00","willingness":"IF_NEED_BE"}]}""");
        Neighbours.answer("GET /api/v1/practitioners/me/exceptions", 200, "{\"items\":[]}");
        Neighbours.answer("GET /api/v1/practitioners/me/calendar", 200, "{}");
        Neighbours.answer("GET /api/v1/practitioners/me/feed", 200, "{\"exists\":false}");
        Neighbours.answer(HOURS, 200, "{}");
        Neighbours.answer(OVER, 200, "{\"items\":[]}");
    }

    @Test
    void whoIsAskedSeesWhenAndWithWhomAndAnswersWithOneButton() {
        assignment("HELD", "ASKED");
        Neighbours.answer(ANSWER, 200, "{}");

        var page = given().get("/my-sessions").asString();
        assertThat(page)
                .contains("Can you help?", "Tuesday, November 24", "10:00", "12:00", "Eastern Time", "W20-507")
                .contains("Okafor", "Sam K.", "value=\"ACCEPT\"", "value=\"STAND_DOWN\"", "value=\"RECUSE\"");
        var answered = ours().redirects()
                .follow(false)
                .formParam("answer", "STAND_DOWN")
                .post("/my-sessions/" + ASSIGNMENT + "/answer");

        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(Neighbours.heard(ANSWER)).isEqualTo("{\"answer\":\"STAND_DOWN\"}");
    }

    @Test
    void aSessionStartsWithTheTickedYesesAndSaysWhyItDoesNot() {
        assignment("SCHEDULED", "ACCEPTED");
        Neighbours.answer(START, 409, "{\"code\":\"agreement-missing\"}");

        var page = ours().formParam("yes", SAM).post("/my-sessions/" + SESSION + "/start");

        assertThat(Neighbours.heard(START)).isEqualTo("{\"affirmed\":[\"" + SAM + "\"]}");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString()).contains("a yes may be missing", "name=\"yes\" value=\"" + SAM + "\"");
    }

    @Test
    void whoseSessionStandsIsOfferedNoAnswerThatWouldBeRefused() {
        assignment("SCHEDULED", "ACCEPTED");

        assertThat(given().get("/my-sessions").asString())
                .contains("Can you not come after all?", "href=\"/my-times#away\"")
                .doesNotContain("STAND_DOWN");
        assertThat(given().get("/my-times").asString()).contains("id=\"away\"");
    }

    @Test
    void whileThePeopleCannotBeNamedTheRestIsStillShown() {
        assignment("HELD", "ASKED");
        Neighbours.answer("GET /api/v1/assignments/" + ASSIGNMENT, 503, "{}");

        assertThat(given().get("/my-sessions").asString())
                .contains("Can you help?", "W20-507")
                .doesNotContain("Sam K.");
    }

    @Test
    void whatIsOverIsFoldedAndToldOnce() {
        assignment("SCHEDULED", "ACCEPTED");
        assertThat(given().get("/my-sessions").asString()).contains("Begin").doesNotContain("Past sessions");
        var listed = listed("SCHEDULED", "ACCEPTED") + "}";
        Neighbours.answer(OVER, 200, "{\"items\":[" + listed + "],\"next\":\"" + ASSIGNMENT + "\"}");

        var page = given().get("/my-sessions").asString();

        assertThat(page)
                .contains("<details>", "Past sessions", "Tuesday, November 24", "Nobody began it here")
                .contains("/my-sessions?before=" + ASSIGNMENT)
                .doesNotContain("Begin</summary>", "Sam K.", "Robin T.");
        assertThat(given().header("Accept-Language", "es").get("/my-sessions").asString())
                .contains("Sesiones pasadas");
        Neighbours.answer(OVER + "&cursor=" + ASSIGNMENT, 200, "{\"items\":[" + listed + "]}");
        assertThat(given().get("/my-sessions?before=" + ASSIGNMENT).asString())
                .contains("<details open>")
                .doesNotContain("?before=");
        Neighbours.answer(OVER, 503, "{}");
        assertThat(given().get("/my-sessions").asString()).contains("Begin");
    }

    @Test
    void aWeekIsShownAsItIsAndSavedWhole() {
        var page = given().get("/my-times").asString();
        assertThat(page).contains("<option selected>09:00</option>", "<option selected>14:15</option>");
        assertThat(page).contains("name=\"version\" value=\"7\"", "Your hours count.");

        var fields = new HashMap<String, String>();
        fields.put("version", "7");
        fields.put("monday1-from", "09:00");
        fields.put("monday1-to", "12:00");
        fields.put("friday2-from", "14:00");
        fields.put("friday2-to", "00:00");
        fields.put("friday2-ifNeedBe", "yes");
        var saved = ours().redirects().follow(false).formParams(fields).post("/my-times/hours");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(Neighbours.heard(HOURS))
                .contains("\"zone\":\"America/New_York\"", "\"day\":\"MONDAY\"", "\"from\":\"09:00:00\"")
                .contains("\"day\":\"FRIDAY\"", "\"to\":\"00:00:00\"", "\"willingness\":\"IF_NEED_BE\"");
    }

    @Test
    void hoursInTheWrongOrderAreNamedAndStayInTheForm() {
        var page = ours().formParam("tuesday1-from", "15:00")
                .formParam("tuesday1-to", "13:00")
                .post("/my-times/hours");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("href=\"#tuesday1-from\"", "<option selected>15:00</option>", "Tuesday:");
        assertThat(Neighbours.heard(HOURS)).isEmpty();
    }

    @Test
    void theAddressOfAFeedIsShownOnceAndOnlyOnTheAnswer() {
        Neighbours.answer(
                "POST /api/v1/practitioners/me/feed", 201, "{\"address\":\"https://host/f/secret-feed.ics\"}");

        assertThat(ours().post("/my-times/feed").asString()).contains("https://host/f/secret-feed.ics");
        assertThat(given().get("/my-times").asString()).doesNotContain("secret-feed");
    }

    @Test
    @TestSecurity(user = "staff-rosa", roles = "staff")
    void staffHaveNoSessionsOfTheirOwn() {
        assertThat(given().get("/my-sessions").statusCode()).isEqualTo(403);
        assertThat(given().get("/my-times").statusCode()).isEqualTo(403);
    }

    /// As scheduling says it: the list names nobody who comes, one assignment does.
    private static void assignment(String state, String answer) {
        var listed = listed(state, answer);
        Neighbours.answer("GET /api/v1/assignments", 200, "{\"items\":[" + listed + "}]}");
        Neighbours.answer("GET /api/v1/assignments/" + ASSIGNMENT, 200, listed + """
                ,"people":["Sam K.","Robin T."],"guests":[{"participantId":"%s","name":"Sam K."}]}""".formatted(SAM));
    }

    private static String listed(String state, String answer) {
        return """
                {"id":"%s","sessionId":"%s","state":"%s","answer":"%s",
                "start":"2026-11-24T10:00:00-05:00","end":"2026-11-24T12:00:00-05:00","zone":"America/New_York",
                "label":"","format":"IN_PERSON","roomName":"W20-507","with":["Okafor"]""".formatted(ASSIGNMENT, SESSION, state, answer);
    }

    private static RequestSpecification ours() {
        return given().header("Sec-Fetch-Site", "same-origin");
    }
}
