package parley.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be said and handed over, cases that are found, and cases that are opened in danger.
@QuarkusTest
@Tag("edge")
@QuarkusTestResource(Neighbours.class)
@TestSecurity(user = "staff-rosa", roles = "staff")
class SharingPagesTest {

    private static final String CASE = "0199a000-0000-7000-8000-000000000001";
    private static final String REQUESTER = "0199a000-0000-7000-8000-000000000002";
    private static final String PERMISSION = "0199a000-0000-7000-8000-00000000000b";
    private static final String OPENING = "0199a000-0000-7000-8000-00000000000c";
    private static final String AT = "/api/v1/cases/" + CASE;
    private static final String PAGE = "/cases/" + CASE;
    private static final String HANDOUTS = PAGE + "/people/" + REQUESTER + "/handouts";

    @BeforeEach
    void neighboursAreWell() {
        Neighbours.forget();
        Neighbours.answer("GET " + AT, 200, matter("CONVENING"));
        Neighbours.answer("GET " + AT + "/permissions", 200, """
            {"items":[{"id":"%s","participantId":"%s","scope":"THAT_I_CAME","recipient":"dean-on-call",
            "saidAt":"2026-11-20T15:00:00Z","live":true}]}\
            """.formatted(PERMISSION, REQUESTER));
        Neighbours.answer("GET /api/v1/resources", 200, """
            {"items":[{"code":"dean-on-call","name":"Dean on call","summary":"","urgent":false},
            {"code":"refs","name":"REFS","summary":"","urgent":false}]}\
            """);
        Neighbours.answer("GET " + AT + "/handouts", 200, "{\"items\":[{\"code\":\"refs\"}]}");
        Neighbours.answer("GET /api/v1/break-glass/log", 200, """
            {"items":[{"entry":1,"person":"a1b2c3d4e5f6","ground":"DANGER_TO_SELF",
            "openedAt":"2026-11-20T15:00:00Z","endsAt":"2026-11-20T19:00:00Z","hash":"ff"}]}\
            """);
    }

    @Test
    void whatSomebodyAllowsIsToldByNameAndWrittenDownWhole() {
        Neighbours.answer("POST " + AT + "/permissions", 201, "");

        var page = given().get(PAGE + "/permissions").asString();
        var half = sent(PAGE + "/permissions", "key", "k", "person", REQUESTER, "place", "refs");
        var whole =
                sent(PAGE + "/permissions", "key", "k", "person", REQUESTER, "scope", "MY_CONTACT", "place", "refs");

        assertThat(page).contains("That they came to us, to Dean on call", "Holds", "I say it now");
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.asString()).contains("value=\"" + REQUESTER + "\" checked", "value=\"refs\" selected");
        assertThat(whole.statusCode()).isEqualTo(303);
        assertThat(Neighbours.heard("POST " + AT + "/permissions"))
                .contains("\"scope\":\"MY_CONTACT\"", "\"recipient\":\"refs\"", "\"saidAt\":");
    }

    @Test
    void aPermissionThatWasTakenBackIsNotUsed() {
        Neighbours.answer(
                "PUT " + AT + "/permissions/" + PERMISSION + "/use", 409, "{\"code\":\"permission-not-live\"}");

        var page = sent(PAGE + "/permissions/" + PERMISSION + "/use");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString()).contains("This permission does not hold any more. Say nothing.");
    }

    @Test
    void staffOfTheOtherOfficePassNothingOn() {
        assertThat(given().get(PAGE + "/permissions").asString()).doesNotContain("passing-on");
        assertThat(sent(PAGE + "/permissions/passing-on", "place", "refs").statusCode())
                .isEqualTo(403);
    }

    @Test
    @TestSecurity(user = "ombuds-hale", roles = "ombuds")
    void theOmbudsPassesOnWithEverybodysLeaveAlone() {
        Neighbours.answer("PUT " + AT + "/surfacing", 409, "{\"code\":\"permission-missing\"}");
        var without = sent(PAGE + "/permissions/passing-on", "place", "refs");
        Neighbours.answer("PUT " + AT + "/surfacing", 200, "{}");
        var with = sent(PAGE + "/permissions/passing-on", "place", "refs");

        assertThat(without.asString()).contains("leave is missing", "value=\"refs\" selected");
        assertThat(with.header("Location")).endsWith("/permissions?passed=on");
        assertThat(given().get(PAGE + "/permissions?passed=on").asString()).contains("It is written down that");
    }

    @Test
    void whoHandsOutBesideAColleagueLosesNeitherList() {
        Neighbours.answer("PUT " + AT + "/handouts", 200, "{\"items\":[]}");

        var page = given().get(HANDOUTS).asString();
        var late = sent(HANDOUTS, "item", "dean-on-call");
        var said = sent(HANDOUTS, "before", "refs", "item", "dean-on-call", "item", "refs");

        assertThat(page).contains("value=\"refs\" checked", "value=\"dean-on-call\">");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("value=\"refs\" checked", "value=\"dean-on-call\" checked");
        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(Neighbours.heard("PUT " + AT + "/handouts"))
                .isEqualTo("{\"participantId\":\"" + REQUESTER + "\",\"items\":[\"dean-on-call\",\"refs\"]}");
    }

    @Test
    void casesAreFoundByTheWholeAddressWhichStandsNowhere() {
        Neighbours.answer("POST /api/v1/cases/search", 200, "{\"items\":[]}");

        var nothing = sent("/cases/find", "who", "noor@example.org");
        assertThat(Neighbours.heard("POST /api/v1/cases/search")).isEqualTo("{\"email\":\"noor@example.org\"}");
        sent("/cases/find", "who", "617 555 0101");
        assertThat(Neighbours.heard("POST /api/v1/cases/search")).isEqualTo("{\"phone\":\"617 555 0101\"}");
        Neighbours.answer(
                "POST /api/v1/cases/search",
                200,
                "{\"items\":[" + matter("CLOSED").strip() + "]}");
        var found = sent("/cases/find", "who", "noor@example.org");

        assertThat(nothing.asString()).contains("There is no case with this address");
        assertThat(found.asString()).contains("MED-7K3Q", PAGE, "Closed");
        assertThat(sent("/cases/find", "who", "").statusCode()).isEqualTo(422);
    }

    @Test
    void inDangerACaseIsOpenedOnceAndReadByWhoOpenedIt() {
        Neighbours.answerWithLocation(
                "POST /api/v1/break-glass", 201, "http://intake/api/v1/break-glass/" + OPENING + "/file");
        Neighbours.answer("GET /api/v1/break-glass/" + OPENING + "/file", 200, """
            {"reference":"MED-7K3Q","words":"They feel watched","people":[{"role":"REQUESTER",
            "contact":{"name":"Noor","phone":"617 555 0101"}}]}\
            """);

        var groundless = sent("/danger", "key", "k", "reference", "MED-7K3Q");
        var opened = sent("/danger", "key", "k", "reference", "MED-7K3Q", "ground", "DANGER_TO_SELF");

        assertThat(groundless.statusCode()).isEqualTo(422);
        assertThat(groundless.asString()).contains("Choose what is feared", "value=\"MED-7K3Q\"");
        assertThat(opened.header("Location")).endsWith("/danger/" + OPENING);
        assertThat(given().get("/danger/" + OPENING).asString()).contains("They feel watched", "617 555 0101");
        Neighbours.answer("POST /api/v1/break-glass", 404, "{\"code\":\"not-found\"}");
        assertThat(sent("/danger", "key", "k", "reference", "MED-0000", "ground", "DANGER_TO_SELF")
                        .asString())
                .contains("There is no such case that you could open.");
        assertThat(given().get("/danger/0199a000-0000-7000-8000-0000000000ff").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayOpenACaseDoesNotReadTheLog() {
        assertThat(given().get("/danger/log").statusCode()).isEqualTo(403);
        assertThat(given().get("/danger").asString()).doesNotContain("/danger/log");
    }

    @Test
    @TestSecurity(user = "director-obi", roles = "director")
    void theDirectorComparesTheLogWithALetter() {
        Neighbours.answer("POST /api/v1/break-glass/verification", 200, "{\"verdict\":\"TRUNCATED\"}");

        var wrong = sent("/danger/log", "entry", "first", "head", "ff");
        var compared = sent("/danger/log", "entry", "1", "head", "ff00 ff00");

        assertThat(given().get("/danger/log").asString()).contains("a1b2c3d4", "Somebody may harm themselves");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(compared.asString()).contains("At least one entry is missing.", "value=\"ff00 ff00\"");
    }

    @Test
    void whereNoMeetingCameAboutTheRequesterAloneIsOfferedSomething() {
        Neighbours.answer("GET " + AT, 200, matter("NOT_ACCEPTED"));

        assertThat(given().get(PAGE).asString())
                .contains("Something for the requester alone", "value=\"CONFLICT_COACHING\"", "End it")
                .doesNotContain("value=\"MEDIATION\"", "value=\"REFERRED\"");
    }

    @Test
    void aCaseThatHasEndedIsForgottenOnlyFromThere() {
        Neighbours.answer("PUT " + AT + "/forgetting", 204, "");
        assertThat(given().get(PAGE).asString()).doesNotContain("Forget the case now");

        Neighbours.answer("GET " + AT, 200, matter("CLOSED"));
        assertThat(given().get(PAGE).asString()).contains("Forget the case now").doesNotContain("Name another person");
        assertThat(sent(PAGE + "/forgetting").header("Location")).endsWith("/board");
    }

    @Test
    void whoIsTypedInWhileACaseMovesOnIsStillThere() {
        Neighbours.answer("GET " + AT, 200, matter("ACCEPTED"));
        Neighbours.answer("POST " + AT + "/participants", 409, "{\"code\":\"case-is-accepted\"}");

        var page = sent(
                PAGE + "/people",
                "key",
                "k",
                "name",
                "Robin",
                "phone",
                "617 555 0102",
                "language",
                "es",
                "zone",
                "Europe/Madrid",
                "feature",
                "STEP_FREE",
                "department",
                "Materials Science");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString())
                .contains("Everybody has agreed already", "value=\"Robin\"", "value=\"es\" checked")
                .contains("value=\"Europe/Madrid\" selected", "value=\"STEP_FREE\" checked");
        assertThat(Neighbours.heard("POST " + AT + "/participants"))
                .contains("\"language\":\"es\"", "\"zone\":\"Europe/Madrid\"", "\"department:materials-science\"")
                .contains("\"roomFeatures\":[\"STEP_FREE\"]");
    }

    @ParameterizedTest
    @CsvSource({PAGE + "/permissions", HANDOUTS, "/cases/find", "/danger", "/danger/log"})
    @TestSecurity(user = "chair-lindqvist", roles = "chair")
    void theChairHasNoBusinessHere(String path) {
        assertThat(given().redirects().follow(false).get(path).statusCode()).isEqualTo(403);
    }

    private static String matter(String state) {
        return """
            {"id":"%s","reference":"MED-7K3Q","state":"%s","offering":"mediation","procedure":"MEDIATION",
            "firstContactAt":"2026-11-19T15:00:00Z","targetAt":"2026-11-24T15:00:00Z","circleComplete":false,
            "version":7,"participants":[{"id":"%s","role":"REQUESTER","askedBy":"LETTER","standing":"AGREED"}]}\
            """.formatted(CASE, state, REQUESTER);
    }

    private static Response sent(String path, String... fields) {
        var form = given().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (var i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path);
    }
}
