package parley.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("edge")
@QuarkusTestResource(Neighbours.class)
@TestSecurity(user = "staff-rosa", roles = "staff")
class StaffPagesTest {

    private static final String CASE = "0199a000-0000-7000-8000-000000000001";
    private static final String REQUESTER = "0199a000-0000-7000-8000-000000000002";
    private static final String OTHER = "0199a000-0000-7000-8000-000000000003";
    private static final String SESSION = "0199a000-0000-7000-8000-000000000004";
    private static final String RIVERA = "0199a000-0000-7000-8000-000000000005";
    private static final String OKAFOR = "0199a000-0000-7000-8000-000000000006";
    private static final String ROOM = "0199a000-0000-7000-8000-000000000007";
    private static final String LETTER = "0199a000-0000-7000-8000-000000000008";
    private static final String RUN = "0199a000-0000-7000-8000-000000000009";
    private static final String PLAN = "0199a000-0000-7000-8000-00000000000a";

    private static final String AT = "/api/v1/cases/" + CASE;
    private static final String PAGE = "/cases/" + CASE;
    private static final String START = "2027-03-09T10:00:00-05:00";
    private static final String OPTION =
            "2027-03-09T10:00-05:00 " + RIVERA + "," + OKAFOR + " " + ROOM + " - IN_PERSON";

    @BeforeEach
    void neighboursAreWell() {
        Neighbours.forget();
        Neighbours.answer("GET /scheduling" + AT, 404, "{}");
        Neighbours.answer("GET /api/v1/cases", 200, "{\"items\":[],\"next\":null}");
        Neighbours.answer("GET /api/v1/handovers", 200, "{\"items\":[]}");
        Neighbours.answer("GET /api/v1/letters", 200, "{\"items\":[]}");
        Neighbours.answer("GET /api/v1/replies", 200, "{\"items\":[]}");
        Neighbours.answer("GET " + AT, 200, matter("SCREENING", 7));
        Neighbours.answer("GET " + AT + "/words", 403, "{\"code\":\"join-the-case\"}");
        Neighbours.answer(
                "GET " + AT + "/participants/" + REQUESTER + "/contact",
                200,
                "{\"name\":\"Noor\",\"email\":\"noor@example.org\",\"phone\":\"617-555-0142\",\"safeContact\":"
                        + "{\"mayWrite\":true,\"maySayWho\":false,\"mayLeaveMessage\":true},"
                        + "\"goodTimes\":[\"AFTERNOON\"]}");
    }

    @Test
    void theBoardShowsEachCaseWhereItStandsAndNobodysName() {
        Neighbours.answer(
                "GET /api/v1/cases?state=SCREENING&limit=200",
                200,
                "{\"items\":[" + item("MED-7K3Q", "SCREENING", "SCREENING") + "],\"next\":null}");
        Neighbours.answer(
                "GET /api/v1/cases?state=ACCEPTED&limit=200",
                200,
                "{\"items\":[" + item("MED-2F9X", "ACCEPTED", "SCHEDULING") + "],\"next\":null}");
        Neighbours.answer("GET /api/v1/handovers", 503, "{}");

        var page = given().get("/board").asString();

        assertThat(between(page, "id=\"TO_SCREEN\"", "</section>")).contains("MED-7K3Q", "Day ");
        assertThat(between(page, "id=\"CHOOSE_A_TIME\"", "</section>")).contains("MED-2F9X");
        assertThat(page).contains("In time: 2 of 2").doesNotContain("Noor", "noor@");
        assertThat(given().get("/board?offering=facilitation").asString()).doesNotContain("MED-2F9X");
        assertThat(given().header("Accept-Language", "es").get("/board").asString())
                .contains("Por conversar", "A tiempo: 2 de 2");
    }

    @Test
    void whoLooksForTheirOwnCasesIsShownThoseAlone() {
        Neighbours.answer(
                "GET /api/v1/cases?state=SCREENING&mine=true&limit=200",
                200,
                "{\"items\":[" + item("MED-7K3Q", "SCREENING", "SCREENING") + "],\"next\":null}");
        Neighbours.answer(
                "GET /api/v1/cases?state=SCREENING&limit=200",
                200,
                "{\"items\":[" + item("MED-2F9X", "SCREENING", "SCREENING") + "],\"next\":null}");

        var page = given().get("/board?show=mine&offering=mediation").asString();

        assertThat(page)
                .contains("MED-7K3Q", "<strong>Mine</strong>", "href=\"/board?offering=mediation\"")
                .contains("name=\"show\" value=\"mine\"")
                .doesNotContain("MED-2F9X");
    }

    @Test
    void aCaseThatNobodyHasTakenOnSaysSo() {
        var item = item("MED-7K3Q", "SCREENING", "SCREENING");
        Neighbours.answer(
                "GET /api/v1/cases?state=SCREENING&limit=200", 200, "{\"items\":[" + item + "],\"next\":null}");

        assertThat(given().get("/board").asString()).contains("Nobody has taken it on");
        Neighbours.answer(
                "GET /api/v1/cases?state=SCREENING&limit=200",
                200,
                "{\"items\":[" + item.replace("\"version\"", "\"takenOn\":true,\"version\"") + "],\"next\":null}");
        assertThat(given().get("/board").asString()).doesNotContain("Nobody has taken it on");
    }

    @Test
    void whereNoSessionCanBeFoundTheCaseAndTheBoardSayWhy() {
        var blocked = "\"waitingFor\":\"PRACTITIONERS\",\"blocked\":\"TOO_FEW_PRACTITIONERS\"";
        Neighbours.answer(
                "GET /api/v1/cases?state=ACCEPTED&limit=200",
                200,
                "{\"items\":["
                        + item("MED-2F9X", "ACCEPTED", "SCHEDULING").replace("\"waitingFor\":\"STAFF\"", blocked)
                        + "],\"next\":null}");
        Neighbours.answer("GET " + AT, 200, matter("ACCEPTED", 7).replace("\"waitingFor\":\"STAFF\"", blocked));

        assertThat(between(given().get("/board").asString(), "id=\"NEEDS_A_PERSON\"", "</section>"))
                .contains("MED-2F9X", "Too few practitioners are free");
        assertThat(given().get(PAGE).asString())
                .contains("Too few practitioners are free when everybody could meet.")
                .contains("See what is missing, then ask for more.");
        assertThat(given().header("Accept-Language", "es").get(PAGE).asString())
                .contains("Hay muy pocos profesionales libres", "Vea qu")
                .doesNotContain("Too few");
    }

    @Test
    void whatWeighsMostIsWhatTheBoardSaysOfACase() {
        Neighbours.answer(
                "GET /api/v1/cases?state=SCREENING&limit=200",
                200,
                "{\"items\":[" + item("MED-7K3Q", "SCREENING", "SCREENING") + "],\"next\":null}");
        var called = "\"calledAt\":\"2026-11-20T10:00:00Z\"";
        var reply = "{\"items\":[{\"id\":\"" + LETTER + "\",\"caseId\":\"" + CASE
                + "\",\"arrivedAt\":\"2026-11-20T09:00:00Z\"%s}]}";

        Neighbours.answer("GET /api/v1/replies", 200, reply.formatted("," + called));
        assertThat(needsAPerson()).as("they were called").doesNotContain("MED-7K3Q");
        Neighbours.answer("GET /api/v1/replies", 200, reply.formatted(""));
        assertThat(needsAPerson()).contains("MED-7K3Q", "Somebody wrote back");
        Neighbours.answer("GET /api/v1/letters?state=TO_BE_PHONED&limit=200", 200, letterIn("TO_BE_PHONED"));
        assertThat(needsAPerson()).contains("Somebody is to be called").doesNotContain("wrote back");
        Neighbours.answer("GET /api/v1/letters?state=FAILED&limit=200", 200, letterIn("FAILED"));
        assertThat(needsAPerson()).contains("A letter did not arrive").doesNotContain("to be called");
        var session = "[{\"caseId\":\"" + CASE + "\"}]";
        Neighbours.answer("GET /api/v1/handovers", 200, "{\"items\":[],\"untold\":" + session + "}");
        assertThat(needsAPerson()).contains("Say whether").doesNotContain("did not arrive");
        Neighbours.answer("GET /api/v1/handovers", 200, "{\"items\":" + session + ",\"untold\":" + session + "}");
        assertThat(needsAPerson()).contains("The session cannot stand").doesNotContain("Say whether");
    }

    private static String needsAPerson() {
        return between(given().get("/board").asString(), "id=\"NEEDS_A_PERSON\"", "</section>");
    }

    private static String letterIn(String state) {
        return "{\"items\":[" + letter(CASE).replace("FAILED", state) + "]}";
    }

    @Test
    void whoWorksOnACaseMayHandItOver() {
        assertThat(given().get(PAGE).asString()).doesNotContain("Hand it over");
        Neighbours.answer("GET " + AT + "/words", 200, "{\"words\":\"The kitchen.\"}");
        Neighbours.answer("DELETE " + AT + "/team/me", 204, "");

        assertThat(given().get(PAGE).asString()).contains("The kitchen.", "Hand it over");
        assertThat(given().header("Accept-Language", "es").get(PAGE).asString()).contains("Dejarlo a un colega");
        assertThat(sent(PAGE + "/team/handover").statusCode()).isEqualTo(303);
        assertThat(Neighbours.wasAsked("DELETE " + AT + "/team/me")).isTrue();
    }

    @Test
    void aCaseLeadsToEachOfItsSessionsAlsoToThoseThatAreOver() {
        var held = "0199a000-0000-7000-8000-00000000aaa1";
        var cancelled = "0199a000-0000-7000-8000-00000000aaa2";
        Neighbours.answer("GET " + AT, 200, matter("CONSIDERING", 7));
        Neighbours.answer("GET /scheduling" + AT, 200, """
            {"id":"%s","state":"MET","round":1,"participants":[],"gathering":"TOGETHER","stayingPractitionerIds":[],
            "secondRoom":false,"sessions":[{"id":"%s","state":"HELD","participantIds":[]}],
            "past":[{"id":"%s","start":"%s","end":"2027-03-09T12:00:00-05:00",
            "zone":"America/New_York","participantIds":[]},
            {"id":"%s","state":"CANCELLED","start":"2027-03-10T10:00:00-05:00","end":"2027-03-10T12:00:00-05:00",
            "zone":"America/New_York","participantIds":[]}]}\
            """.formatted(CASE, held, SESSION, START, cancelled));

        var page = given().get(PAGE).asString();

        assertThat(between(page, "/sessions/" + SESSION + "\">", "</a>"))
                .contains("Took place on Tuesday 9 March, 10:00");
        assertThat(between(page, "/sessions/" + cancelled + "\">", "</a>"))
                .contains("Called off: Wednesday 10 March, 10:00");
        assertThat(between(page, "/sessions/" + held + "\">", "</a>")).contains("practitioners are asked");
    }

    @Test
    void aCaseThatOneMustNotSeeLooksLikeOneThatIsNotThere() {
        Neighbours.answer("GET " + AT, 404, "{\"code\":\"not-found\"}");

        var page = given().get(PAGE);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString())
                .isEqualTo(given().get("/cases/0199a000-0000-7000-8000-0000000000ff")
                        .asString());
    }

    @Test
    void aCaseSaysWhatIsToDoNextAndHowItsPeopleMayBeReached() {
        var page = given().get(PAGE).asString();

        assertThat(page)
                .contains("Talk with them, then write down what came of it.", "noor@example.org", "say who we are")
                .contains("Work on this case", "A good time to call: In the afternoon")
                .doesNotContain("They stop taking part");
        assertThat(given().header("Accept-Language", "es").get(PAGE).asString())
                .contains("Buen momento para llamar: Por la tarde");
    }

    @Test
    void whoActsOnACaseThatSomebodyChangedMeanwhileSeesItAsItIsWithWhatWasChosen() {
        Neighbours.answer("PUT " + AT + "/screening", 412, "{\"code\":\"precondition-failed\"}");

        var page = sent(
                PAGE + "/screening", "version", "3", "outcome", "SUITABLE", "offering", "FACILITATION", "heads", "12");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString())
                .contains("Somebody else was at work on this at the same time")
                .contains("value=\"FACILITATION\" checked", "value=\"12\"", "name=\"version\" value=\"7\"");
    }

    @Test
    void aRefusalIsToldInTheWordsOfThePageAtItsField() {
        Neighbours.answer(
                "PUT " + AT + "/screening", 422, "{\"code\":\"head-count-missing\",\"detail\":\"service words\"}");

        var page = sent(PAGE + "/screening", "version", "7", "outcome", "SUITABLE", "offering", "FACILITATION");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains("Say how many people the group has.")
                .doesNotContain("service words");
    }

    @Test
    void aCircleIsScreenedWithARoleAndWithWhatWasSaidOfAProceeding() {
        Neighbours.answer("PUT " + AT + "/screening", 200, matter("CONVENING", 8));

        var page = sent(
                PAGE + "/screening",
                "version",
                "7",
                "outcome",
                "SUITABLE",
                "offering",
                "RESTORATIVE_JUSTICE",
                "role",
                "HARMED_PARTY",
                "proceeding",
                "NO");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(Neighbours.heard("PUT " + AT + "/screening"))
                .contains("\"requesterRole\":\"HARMED_PARTY\"", "\"proceedingRuns\":false", "restorative-justice");
    }

    @Test
    void nothingTypedOnTheTelephoneIsLostWhateverHappens() {
        Neighbours.answer("POST /api/v1/cases", 503, "{}");
        var wrong = new String[] {
            "key",
            "one",
            "name",
            "Noor",
            "phone",
            "call me",
            "words",
            "Noise at night",
            "date",
            "2026-01-05",
            "time",
            "10:00",
            "channel",
            "PHONE"
        };

        var refused = sent("/cases/new", wrong);
        wrong[5] = "617 555 0101";
        var away = sent("/cases/new", wrong);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("value=\"Noor\"", "value=\"call me\"", "Noise at night", "2026-01-05");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.asString())
                .contains("value=\"Noor\"", "617 555 0101", "Noise at night")
                .contains("what you filled in is still there");
    }

    @Test
    void whoWritesSomebodyElseDownIsNotAskedAboutThemselves() {
        assertThat(given().get("/cases/new").asString())
                .contains("What should we call them?", "We may write to this address")
                .doesNotContain("What should we call you?", "You may");
    }

    @Test
    void aCaseThatIsOpenedTwiceByTwoTapsIsOpenedOnce() {
        Neighbours.answer("POST /api/v1/cases", 201, "");

        var page = sent("/cases/new", "key", "one", "email", "noor@example.org", "date", "2026-01-05", "time", "10:00");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.header("Location")).endsWith("/board");
    }

    @Test
    void whenACallSuitsIsWrittenDownOfWhoeverIsOnTheTelephoneOrNamed() {
        Neighbours.answer("POST /api/v1/cases", 201, "");
        Neighbours.answer("GET " + AT, 200, matter("CONVENING", 7));
        Neighbours.answer("POST " + AT + "/participants", 201, "{}");

        sent(
                "/cases/new",
                "key",
                "one",
                "phone",
                "617 555 0101",
                "goodTime",
                "EVENING",
                "date",
                "2026-01-05",
                "time",
                "10:00");
        sent(PAGE + "/people", "key", "k", "phone", "617 555 0102", "approach", "REQUESTER", "goodTime", "MORNING");

        assertThat(Neighbours.heard("POST /api/v1/cases")).contains("\"goodTimes\":[\"EVENING\"]");
        assertThat(Neighbours.heard("POST " + AT + "/participants")).contains("\"goodTimes\":[\"MORNING\"]");
    }

    @Test
    void somebodyWhoIsNamedWithAMistakeIsNotTypedAnew() {
        Neighbours.answer("GET " + AT, 200, matter("CONVENING", 7));

        var page =
                sent(PAGE + "/people", "key", "k", "name", "Robin", "approach", "REQUESTER", "email", "robin at home");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains("value=\"Robin\"", "value=\"robin at home\"", "value=\"REQUESTER\" checked");
    }

    @Test
    void aLetterThatDidNotArriveLeadsToACall() {
        Neighbours.answer("GET /api/v1/letters", 200, """
            {"items":[%s]}""".formatted(letter(CASE)));
        Neighbours.answer("PUT /api/v1/letters/" + LETTER + "/phone-call", 200, "{}");
        Neighbours.answer("POST /api/v1/letters/" + LETTER + "/retries", 409, "{\"code\":\"letter-has-not-failed\"}");

        var page = given().get(PAGE).asString();

        assertThat(page)
                .contains("Did not arrive", "Their mailbox does not take it.", "I called them instead")
                .contains("href=\"" + PAGE + "/letters/" + LETTER + "\"");
        assertThat(between(page, "Did not arrive", "</form>"))
                .as("the number stands where the call is asked for")
                .contains("tel:617-555-0142");
        assertThat(sent(PAGE + "/letters/" + LETTER + "/call").statusCode()).isEqualTo(303);
        assertThat(sent(PAGE + "/letters/" + LETTER + "/again").asString())
                .contains("This letter does not have to be tried again any more.");
    }

    @Test
    void aLetterThatMustNotTellWhatItIsIsStillToldOf() {
        Neighbours.answer("GET /api/v1/letters", 200, """
            {"items":[{"id":"%s","caseId":"%s","recipientKind":"PARTICIPANT","state":"FAILED",
            "dueAt":"2026-11-20T10:00:00Z","attempts":3,"cause":"RECIPIENT_REFUSED","repairs":["RETRY"],
            "version":1}]}\
            """.formatted(LETTER, CASE));

        var page = given().get(PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("A letter (for somebody in the case)", "Send it once more")
                .doesNotContain("I called them instead", "href=\"" + PAGE + "/letters/" + LETTER + "\"");
    }

    @Test
    void whoDoesNotSayWhetherASessionTookPlaceIsAskedAgain() {
        Neighbours.answer("GET /api/v1/sessions/" + SESSION, 200, session().replace("2027-03-09T1", "2026-03-09T1"));
        var at = PAGE + "/sessions/" + SESSION + "/taking-place";

        var unsaid = sent(at, "version", "3", "affirmed", REQUESTER);

        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.asString()).contains("Say whether it took place.", "value=\"" + REQUESTER + "\" checked");
        assertThat(Neighbours.heard("PUT /api/v1/sessions/" + SESSION + "/taking-place"))
                .isEmpty();
        Neighbours.answer("PUT /api/v1/sessions/" + SESSION + "/taking-place", 200, "{}");
        assertThat(sent(at, "version", "3", "tookPlace", "NO").statusCode()).isEqualTo(303);
        assertThat(Neighbours.heard("PUT /api/v1/sessions/" + SESSION + "/taking-place"))
                .isEqualTo("{\"tookPlace\":false}");
    }

    @Test
    void whatNobodySaidOfASessionIsAskedOnTheBoardAndOnItsCase() {
        Neighbours.answer(
                "GET /api/v1/cases?state=MEETING&limit=200",
                200,
                "{\"items\":[" + item("MED-2F9X", "MEETING", "MEETING") + "],\"next\":null}");
        Neighbours.answer(
                "GET /api/v1/handovers",
                200,
                "{\"items\":[],\"untold\":[{\"caseId\":\"" + CASE + "\",\"sessionId\":\"" + SESSION + "\"}]}");
        Neighbours.answer("GET " + AT, 200, matter("MEETING", 7));

        assertThat(between(given().get("/board").asString(), "id=\"NEEDS_A_PERSON\"", "</section>"))
                .contains("MED-2F9X", "Say whether the session took place");
        for (var state : List.of("SCHEDULED", "STARTED")) {
            Neighbours.answer("GET /scheduling" + AT, 200, planned(state, "2026-03-02"));
            assertThat(given().get(PAGE).asString())
                    .contains("Nobody has said what became of the session", PAGE + "/sessions/" + SESSION)
                    .contains("Say what became of it: Monday 2 March, 10:00")
                    .doesNotContain("Choose time and practitioners");
            Neighbours.answer("GET /scheduling" + AT, 200, planned(state, "2027-03-09"));
            assertThat(given().get(PAGE).asString())
                    .contains("The session is to come", "Tuesday 9 March, 10:00")
                    .doesNotContain("what became of");
        }
    }

    @Test
    void aSessionThatWasBegunAndNeverEndedIsEndedByStaff() {
        var end = "PUT /api/v1/sessions/" + SESSION + "/end";
        Neighbours.answer(end, 200, "{}");
        var begun = session().replace("SCHEDULED", "STARTED");
        Neighbours.answer("GET /api/v1/sessions/" + SESSION, 200, begun);
        assertThat(given().get(PAGE + "/sessions/" + SESSION).asString()).doesNotContain("It is over");

        Neighbours.answer("GET /api/v1/sessions/" + SESSION, 200, begun.replace("2027-03-09T1", "2026-03-09T1"));
        assertThat(given().get(PAGE + "/sessions/" + SESSION).asString()).contains("It is over");
        assertThat(sent(PAGE + "/sessions/" + SESSION + "/end").statusCode()).isEqualTo(303);
        assertThat(Neighbours.heard(end)).isEqualTo("{\"early\":false}");
    }

    private static String planned(String state, String day) {
        return """
            {"id":"%s","state":"PLANNED","round":1,"participants":[],"gathering":"TOGETHER",
            "stayingPractitionerIds":[],"secondRoom":false,"past":[],"sessions":[{"id":"%s","state":"%s",
            "participantIds":[],"start":"%sT10:00:00-05:00","end":"%sT12:00:00-05:00","zone":"America/New_York"}]}\
            """.formatted(CASE, SESSION, state, day, day);
    }

    @Test
    void whatALetterSaysIsShownInEitherLanguageAndOnlyAsPlainWords() {
        Neighbours.answer("GET /api/v1/letters/" + LETTER, 200, letter(CASE));
        var at = "GET /api/v1/letters/" + LETTER + "/preview?language=";
        Neighbours.answer(at + "en", 200, """
            {"subject":"An invitation","text":"Good day,\\n\\n<b>come</b> if you like.","html":"<h1 id=x>HTML</h1>"}""");
        Neighbours.answer(at + "es", 200, """
            {"subject":"Una invitación","text":"Buenos días","html":""}""");
        var page = PAGE + "/letters/" + LETTER;

        assertThat(given().get(page).asString())
                .contains("An invitation", "Good day,\n\n&lt;b&gt;come&lt;/b&gt;", page + "?language=es")
                .doesNotContain("HTML", "<b>");
        assertThat(given().get(page + "?language=es").asString())
                .contains("Una invitación", "<div lang=\"es\">", page + "?language=en");
        assertThat(given().get(page + "?language=../en").asString()).contains("An invitation");
    }

    @Test
    void aLetterThatWouldTellWhoHasStoppedSaysNothingAndOneOfAnotherCaseIsNotThere() {
        var page = PAGE + "/letters/" + LETTER;
        Neighbours.answer("GET /api/v1/letters/" + LETTER, 200, letter(CASE));
        Neighbours.answer("GET /api/v1/letters/" + LETTER + "/preview", 403, "{\"code\":\"letter-is-not-shown\"}");
        assertThat(given().get(page).asString())
                .contains("not shown to anybody")
                .doesNotContain("<pre");

        Neighbours.answer(
                "GET /api/v1/letters/" + LETTER + "/preview", 200, "{\"subject\":\"Secret\",\"text\":\"Secret\"}");
        Neighbours.answer("GET /api/v1/letters/" + LETTER, 200, letter(RUN));
        var elsewhere = given().get(page);
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.asString()).doesNotContain("Secret");
        Neighbours.answer("GET /api/v1/letters/" + LETTER, 404, "{}");
        assertThat(given().get(page).statusCode()).isEqualTo(404);
    }

    private static String letter(String matter) {
        return """
            {"id":"%s","caseId":"%s","kind":"INVITATION","recipientKind":"PARTICIPANT","recipientId":"%s",
            "state":"FAILED","dueAt":"2026-11-20T10:00:00Z","attempts":3,"cause":"RECIPIENT_REFUSED",
            "repairs":["PHONE","RETRY"],"version":1}\
            """.formatted(LETTER, matter, REQUESTER);
    }

    @Test
    void optionsAreShownWithReasonsAndTheBestOneIsHeld() {
        somethingToChoose();
        Neighbours.answer("POST " + AT + "/holds", 201, "");

        var page = given().get(PAGE + "/options").asString();

        assertThat(page)
                .contains("Tuesday 9 March, 10:00", "W20-507", "Rivera + Okafor", "everybody ticked this time")
                .contains("sessions these weeks: Rivera 1, Okafor 0")
                .contains("Starts looked at: 14.", "8: not ticked by everybody", "Half an hour more from somebody");
        var best = between(page, "name=\"option\" value=\"", "\"");
        assertThat(page).contains(best + "\" checked");
        assertThat(sent(PAGE + "/options", "key", "k", "option", best).statusCode())
                .isEqualTo(303);
        assertThat(Neighbours.heard("POST " + AT + "/holds"))
                .containsAnyOf("2027-03-09T15:00:00Z", "2027-03-09T10:00:00-05:00")
                .contains(RIVERA, OKAFOR, "\"roomId\":\"" + ROOM + "\"")
                .doesNotContain("secondRoomId", "participantId");
    }

    @Test
    void whoIsTooLateForAnOptionSeesThoseOfNow() {
        somethingToChoose();
        Neighbours.answer("POST " + AT + "/holds", 409, "{\"code\":\"taken\"}");

        var page = sent(PAGE + "/options", "key", "k", "option", OPTION);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString()).contains("Somebody else was faster, and nothing was held.", "W20-507");
        assertThat(sent(PAGE + "/options", "key", "k").asString()).contains("Choose one of the options.");
    }

    @Test
    void whatIsWrongWithASessionIsTheHeadlineAndTheRepairStandsBelow() {
        Neighbours.answer("GET /api/v1/sessions/" + SESSION, 200, session());
        Neighbours.answer("GET /api/v1/handovers", 200, """
            {"items":[{"sessionId":"%s","caseId":"%s","state":"SCHEDULED","missing":
            [{"id":"%s","name":"Rivera","why":"AWAY"}],"roomClosed":false,"suitsNoLonger":false}]}\
            """.formatted(SESSION, CASE, RIVERA));
        Neighbours.answer(
                "GET /api/v1/sessions/" + SESSION + "/replacements", 200, """
                    {"items":[{"start":"%s","end":"2027-03-09T12:00:00-05:00","zone":"America/New_York",
                    "practitioners":[{"id":"%s","name":"Okafor"}],"room":{"id":"%s","name":"W20-507"},
                    "format":"IN_PERSON","late":false,"reasons":[],"changes":{"time":false,"place":false,
                    "leaving":[{"id":"%s","name":"Rivera"}],"joining":[]}}]}\
                    """.formatted(START, OKAFOR, ROOM, RIVERA));
        Neighbours.answer(
                "PUT /api/v1/sessions/" + SESSION + "/replacement", 412, "{\"code\":\"precondition-failed\"}");

        var page = given().get(PAGE + "/sessions/" + SESSION).asString();

        assertThat(between(page, "<h1>", "</ul>")).contains("This cannot stay as it is", "Rivera: is away then");
        assertThat(page).contains("The time stays.", "No longer with: Rivera.", "Hold this instead");
        var late = sent(
                PAGE + "/sessions/" + SESSION + "/replacement",
                "version",
                "3",
                "option",
                "2027-03-09T10:00-05:00 " + OKAFOR + " " + ROOM + " - IN_PERSON");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("Somebody else was at work on this at the same time");
    }

    @Test
    void aSessionIsNotShownUnderAnotherCase() {
        Neighbours.answer("GET /api/v1/sessions/" + SESSION, 200, session().replace(CASE, OTHER));

        assertThat(given().get(PAGE + "/sessions/" + SESSION).statusCode()).isEqualTo(404);
    }

    @Test
    void timesThatAreSaidOnTheTelephoneAreTicked() {
        Neighbours.answer("GET " + AT, 200, matter("ACCEPTED", 7));
        var at = AT + "/participants/" + REQUESTER + "/availability";
        Neighbours.answer("GET " + at, 200, """
            {"zone":"America/New_York","sessionMinutes":120,"days":[{"date":"2027-03-09","label":"",
            "starts":[{"start":"%s","label":"","ticked":true}]}],"windows":[{"from":"2027-03-11T14:00:00-05:00","to":"2027-03-11T16:00:00-05:00"}],"calendarEntry":false,
            "answered":false,"open":true}\
            """.formatted(START));
        Neighbours.answer("PUT " + at, 200, "{}");
        var path = PAGE + "/people/" + REQUESTER + "/times";

        var page = given().get(path).asString();
        var halfAWindow = sent(path, "start", "2027-03-09T10:00-05:00", "date", "2027-03-10", "from", "14:00");
        var said = sent(path, "start", "2027-03-09T10:00-05:00", "date", "2027-03-10", "from", "14:00", "to", "16:00");

        var start = between(page, "name=\"start\" value=\"", "\"");
        assertThat(page).contains("Tuesday 9 March", start + "\" checked", "120 minutes");
        assertThat(halfAWindow.statusCode()).isEqualTo(422);
        assertThat(halfAWindow.asString()).contains("value=\"2027-03-10\"", "value=\"14:00\"");
        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(Neighbours.heard("PUT " + at))
                .contains("2027-03-09T10:00:00-05:00", "2027-03-10T14:00:00-05:00", "2027-03-10T16:00:00-05:00")
                .doesNotContain("2027-03-11");
    }

    @Test
    void ofAPlanOnlyWhatIsTickedIsAccepted() {
        var at = "/api/v1/planning-runs/" + RUN;
        Neighbours.answer("GET " + at, 200, run("FINISHED"));
        Neighbours.answer("GET " + at + "/proposal", 200, """
            {"items":[{"caseId":"%s","session":{"start":"%s","end":"2027-03-09T12:00:00-05:00",
            "zone":"America/New_York","label":"","practitioners":[{"id":"%s","name":"Rivera"}],
            "room":{"id":"%s","name":"W20-507"},"format":"IN_PERSON","late":true,"reasons":[]},"options":""},
            {"caseId":"%s","leftOut":"NO_OPTION","options":""}]}\
            """.formatted(CASE, START, RIVERA, ROOM, OTHER));
        Neighbours.answer(
                "POST " + at + "/acceptances",
                200,
                "{\"items\":[{\"caseId\":\"" + CASE + "\",\"held\":false,\"code\":\"taken\"}]}");
        var path = "/planning/" + RUN;

        var page = given().get(path).asString();

        assertThat(page).contains("For 1 of 2 cases it has a session.", "W20-507", "Nothing fits it.");
        assertThat(sent(path + "/acceptances").asString()).contains("Tick at least one case.");
        assertThat(sent(path + "/acceptances", "case", CASE).asString())
                .contains("These could not be held any more", "Somebody else was faster");
        assertThat(Neighbours.heard("POST " + at + "/acceptances")).isEqualTo("{\"caseIds\":[\"" + CASE + "\"]}");
    }

    @Test
    void whatWasUntickedStaysSoWhenTheRestIsRefused() {
        var at = "/api/v1/planning-runs/" + RUN;
        Neighbours.answer("GET " + at, 200, run("FINISHED"));
        Neighbours.answer("GET " + at + "/proposal", 200, """
            {"items":[{"caseId":"%s","session":%s,"options":""},{"caseId":"%s","session":%s,"options":""}]}\
            """.formatted(CASE, meeting(), OTHER, meeting()));
        Neighbours.answer("POST " + at + "/acceptances", 503, "{}");

        var page = sent("/planning/" + RUN + "/acceptances", "case", CASE);

        assertThat(page.asString())
                .contains("name=\"case\" value=\"" + CASE + "\" checked", "name=\"case\" value=\"" + OTHER + "\" aria");
    }

    @Test
    void aSecondPlanIsNotBegunBesideTheFirst() {
        Neighbours.answer(
                "GET /api/v1/planning-runs", 200, "{\"items\":[{\"id\":\"" + RUN + "\",\"state\":\"RUNNING\"}]}");
        Neighbours.answer("POST /api/v1/planning-runs", 409, "{\"code\":\"planning-is-running\"}");

        var page = sent("/planning", "key", "k", "effort", "30", "mayMove", "yes");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString())
                .contains("A plan is being made already.", "/planning/" + RUN, "value=\"30\" checked");
    }

    @Test
    void thePlanOfACircleIsWrittenWithADayForEachThing() {
        Neighbours.answer("GET " + AT, 200, matter("MEETING", 7));
        Neighbours.answer("GET " + AT + "/plan", 200, "{\"items\":[],\"version\":0}");
        Neighbours.answer("PUT " + AT + "/plan", 200, "{}");
        var path = PAGE + "/plan";

        var dayless = sent(path, "version", "0", "text-1", "Repaint the wall", "termsMet", "yes");
        var whole = sent(path, "version", "0", "text-1", "Repaint the wall", "day-1", "2027-04-01", "termsMet", "yes");

        assertThat(dayless.statusCode()).isEqualTo(422);
        assertThat(dayless.asString()).contains("Give a day for item 1.", "Repaint the wall");
        assertThat(whole.statusCode()).isEqualTo(303);
        assertThat(Neighbours.heard("PUT " + AT + "/plan"))
                .isEqualTo("{\"items\":[{\"text\":\"Repaint the wall\",\"dueOn\":\"2027-04-01\"}],"
                        + "\"sanctionTermsMet\":true}");
    }

    @Test
    void whatGoesToTheChairIsWhatStandsThere() {
        Neighbours.answer("GET " + AT, 200, matter("MEETING", 7));
        Neighbours.answer("PUT " + AT + "/plan", 200, "{}");
        Neighbours.answer("PUT " + AT + "/plan/submission", 200, "{}");
        var typed = new String[] {
            "version", "4", "text-1", "Repaint the wall", "day-1", "2027-04-01", "termsMet", "yes", "handOver", "yes"
        };

        Neighbours.answer("GET " + AT + "/plan", 200, plan("Repaint the door"));
        var meanwhile = sent(PAGE + "/plan", typed);

        assertThat(meanwhile.statusCode()).isEqualTo(409);
        assertThat(meanwhile.asString())
                .contains("This is saved now", "Repaint the door", "Repaint the wall</textarea>");
        Neighbours.answer("GET " + AT + "/plan", 200, plan("Repaint the wall"));
        assertThat(sent(PAGE + "/plan", typed).statusCode()).isEqualTo(303);
    }

    private static String plan(String promise) {
        return """
            {"id":"%s","state":"DRAFT","items":[{"number":1,"text":"%s","dueOn":"2027-04-01"}],
            "sanctionTermsMet":true,"version":5}\
            """.formatted(PLAN, promise);
    }

    @Test
    @TestSecurity(user = "chair-lindqvist", roles = "chair")
    void theChairDecidesOnOnePageAndMustChoose() {
        var at = "/api/v1/plans/" + PLAN;
        Neighbours.answer(
                "GET /api/v1/plans",
                200,
                "{\"items\":[{\"id\":\"" + PLAN
                        + "\",\"state\":\"SUBMITTED\",\"submittedOn\":\"2027-03-09\"}],\"next\":null}");
        Neighbours.answer("GET " + at, 200, """
            {"id":"%s","state":"SUBMITTED","items":[{"number":1,"text":"Repaint the wall",
            "dueOn":"2027-04-01"}],"version":4}\
            """.formatted(PLAN));
        Neighbours.answer("PUT " + at + "/decision", 200, "{}");

        assertThat(given().get("/plans").asString())
                .contains("/plans/" + PLAN, "Waits for the Chair", "Handed over on Tuesday 9 March.");
        assertThat(given().get("/plans/" + PLAN).asString()).contains("Repaint the wall", "Thursday 1 April 2027");
        var undecided = sent("/plans/" + PLAN + "/decision", "version", "4", "note", "Who watches?");
        assertThat(undecided.statusCode()).isEqualTo(422);
        assertThat(undecided.asString()).contains("Who watches?", "Choose whether you approve");
        assertThat(sent("/plans/" + PLAN + "/decision", "version", "4", "decision", "APPROVE")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Neighbours.heard("PUT " + at + "/decision")).isEqualTo("{\"decision\":\"APPROVE\"}");
    }

    @Test
    void trendsAreAPictureATableAndLines() {
        Neighbours.answer("GET /api/v1/trends", 200, """
            {"quarter":"2026-Q3","releasedOn":"2026-10-01","total":45,"medianWaiting":"UP_TO_5_DAYS",
            "tables":[{"table":"ISSUE_KIND","cells":[{"code":"NOISE","cases":20},{"code":"MONEY"}]}]}\
            """);

        var page = given().get("/trends").asString();

        assertThat(page)
                .contains("<svg", "role=\"img\"", "Noise", "width=\"280\"", "Up to 5 days", "45 cases ended")
                .contains("not shown", "/trends/csv?quarter=2026-Q3");
        Neighbours.answer("GET /api/v1/trends", 200, "quarter,table,code,cases\n");
        var lines = given().get("/trends/csv?quarter=2026-Q3");
        assertThat(lines.asString()).startsWith("quarter,table");
        assertThat(lines.header("Content-Disposition")).contains("trends-2026-Q3.csv");
        Neighbours.answer("GET /api/v1/trends", 404, "{\"code\":\"trends-not-published\"}");
        assertThat(given().get("/trends").asString()).contains("Nothing is published for this quarter.");
    }

    @ParameterizedTest
    @CsvSource({
        "/board",
        "/cases/new",
        "/planning",
        "/trends",
        PAGE,
        PAGE + "/options",
        PAGE + "/letters/" + LETTER,
        "/questions"
    })
    @TestSecurity(user = "practitioner-01", roles = "practitioner")
    void aPractitionerHasNoBusinessHere(String path) {
        assertThat(given().redirects().follow(false).get(path).statusCode()).isEqualTo(403);
    }

    private static void somethingToChoose() {
        Neighbours.answer("GET " + AT, 200, matter("ACCEPTED", 7));
        Neighbours.answer("GET /scheduling" + AT, 200, """
            {"id":"%s","state":"READY","round":1,"participants":[{"id":"%s","askedBy":"LETTER","answered":true,
            "progress":"TO_PLAN"}],"gathering":"TOGETHER","stayingPractitionerIds":[],"secondRoom":false,
            "sessions":[]}\
            """.formatted(CASE, REQUESTER));
        Neighbours.answer("GET " + AT + "/options", 200, """
            {"computedAt":"2027-03-01T10:00:00Z","options":[{"start":"%s","end":"2027-03-09T12:00:00-05:00",
            "zone":"America/New_York","label":"","practitionerIds":["%s","%s"],"practitioners":[
            {"id":"%s","name":"Rivera"},{"id":"%s","name":"Okafor"}],"room":{"id":"%s","name":"W20-507"},
            "format":"IN_PERSON","late":false,"reasons":[{"code":"ALL_PARTICIPANTS_AVAILABLE",
            "params":{"participants":2}},{"code":"LOAD","params":{"%s":1,"%s":0}}]}],"lookedAt":14,
            "lost":[{"blocker":"PARTICIPANT_UNAVAILABLE","starts":8}],"askFor":[],"calendarsNotRead":[],
            "onePersonMore":2,"onePractitionerMore":[],"oneRoomMore":[],"onlineInstead":0,
            "halfAnHourMore":[{"date":"2027-03-08","starts":3}]}\
            """.formatted(
                        START, RIVERA, OKAFOR, RIVERA, OKAFOR, ROOM, RIVERA, OKAFOR));
    }

    /// Intake and scheduling both know the case under this address; each reads its own out of this.
    private static String matter(String state, int version) {
        return """
            {"id":"%s","reference":"MED-7K3Q","state":"%s","offering":"mediation","procedure":"MEDIATION",
            "firstContactAt":"2026-11-19T15:00:00Z","targetAt":"2026-11-24T15:00:00Z","circleComplete":false,
            "version":%d,"clock":{"stage":"SCREENING","waitingFor":"STAFF","since":"2026-11-19T15:00:00Z",
            "forecast":"ON_TIME"},"participants":[{"id":"%s","role":"REQUESTER","askedBy":"LETTER",
            "standing":"AGREED"}]}\
            """.formatted(CASE, state, version, REQUESTER);
    }

    private static String item(String reference, String state, String stage) {
        return """
            {"id":"%s","reference":"%s","state":"%s","offering":"mediation",
            "firstContactAt":"2026-11-19T15:00:00Z","targetAt":"2026-11-24T15:00:00Z","version":1,
            "clock":{"stage":"%s","waitingFor":"STAFF","since":"2026-11-19T15:00:00Z","forecast":"ON_TIME"}}\
            """.formatted(CASE, reference, state, stage);
    }

    private static String meeting() {
        return """
            {"start":"%s","end":"2027-03-09T12:00:00-05:00","zone":"America/New_York","label":"",
            "practitioners":[{"id":"%s","name":"Rivera"}],"format":"ONLINE","late":false,"reasons":[]}\
            """.formatted(START, RIVERA);
    }

    private static String session() {
        return """
            {"id":"%s","caseId":"%s","state":"SCHEDULED","revision":0,"version":3,"start":"%s",
            "end":"2027-03-09T12:00:00-05:00","zone":"America/New_York","label":"","format":"IN_PERSON",
            "room":{"id":"%s","name":"W20-507"},"practitionerIds":["%s"],"practitioners":[
            {"id":"%s","name":"Rivera","answer":"ACCEPTED"}],"participantIds":["%s"]}\
            """.formatted(SESSION, CASE, START, ROOM, RIVERA, RIVERA, REQUESTER);
    }

    private static String run(String state) {
        return """
            {"id":"%s","state":"%s","effortSeconds":10,"seed":1,"mayMove":false,
            "startedAt":"2027-03-01T10:00:00-05:00","elapsedMillis":900,"cases":2,"scheduled":1,"onTime":0,
            "moved":0,"accepted":0}\
            """.formatted(RUN, state);
    }

    private static Response sent(String path, String... fields) {
        RequestSpecification form = given().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (var i = 0; i < List.of(fields).size(); i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path);
    }

    private static String between(String text, String from, String to) {
        var begin = text.indexOf(from) + from.length();
        return text.substring(begin, text.indexOf(to, begin));
    }
}
