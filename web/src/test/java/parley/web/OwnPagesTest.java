package parley.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.web.SomebodyWithALink.CONSENT;
import static parley.web.SomebodyWithALink.COOKIE;
import static parley.web.SomebodyWithALink.FORGETTING;
import static parley.web.SomebodyWithALink.FURTHER;
import static parley.web.SomebodyWithALink.INSTEAD;
import static parley.web.SomebodyWithALink.ME;
import static parley.web.SomebodyWithALink.MORE;
import static parley.web.SomebodyWithALink.NOOR;
import static parley.web.SomebodyWithALink.OPEN;
import static parley.web.SomebodyWithALink.SECRET;
import static parley.web.SomebodyWithALink.SESSIONS;
import static parley.web.SomebodyWithALink.STARTS;
import static parley.web.SomebodyWithALink.TIMES;
import static parley.web.SomebodyWithALink.WITHDRAWAL;
import static parley.web.SomebodyWithALink.further;
import static parley.web.SomebodyWithALink.opened;
import static parley.web.SomebodyWithALink.ours;
import static parley.web.SomebodyWithALink.own;
import static parley.web.SomebodyWithALink.page;
import static parley.web.SomebodyWithALink.press;
import static parley.web.SomebodyWithALink.sent;
import static parley.web.SomebodyWithALink.session;
import static parley.web.SomebodyWithALink.somebodyIsAsked;
import static parley.web.SomebodyWithALink.starts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A person's own pages, from the link in a letter on.
@QuarkusTest
@Tag("edge")
@QuarkusTestResource(Neighbours.class)
class OwnPagesTest {

    @BeforeEach
    void isAsked() {
        somebodyIsAsked();
    }

    @Test
    void theFirstPageIsTheSameForEverybodyAndNobodyAndAsksNobody() {
        var real = given().get("/p/" + SECRET);
        var invented = given().get("/p/there-is-no-such-link");

        assertThat(real.statusCode()).isEqualTo(200);
        assertThat(real.asString()).contains("Continue", "nobody is looking");
        assertThat(real.asString().replace(SECRET, ""))
                .isEqualTo(invented.asString().replace("there-is-no-such-link", ""));
        assertThat(real.cookies()).isEmpty();
        assertThat(Neighbours.heard(OPEN)).isEmpty();
    }

    @Test
    void lookingAtALinkInAnyWayChangesNothing() {
        var cookies = opened();
        Neighbours.heard(OPEN);
        for (var look = 0; look < 3; look++) {
            for (var path : List.of("/p/" + SECRET, "/me", "/me?answer=no", "/me/stop", "/me/talk", "/me/thanks")) {
                assertThat(given().cookies(cookies).get(path).statusCode()).isEqualTo(200);
                assertThat(given().cookies(cookies).head(path).statusCode()).isEqualTo(200);
                given().cookies(cookies).header("Sec-Purpose", "prefetch").get(path);
            }
        }

        for (var act : List.of(OPEN, CONSENT, WITHDRAWAL, FORGETTING, FURTHER, TIMES, MORE, INSTEAD)) {
            assertThat(Neighbours.wasAsked(act)).as(act).isFalse();
        }
        assertThat(press(SECRET).statusCode()).isEqualTo(303);
    }

    @Test
    void theButtonTakesTheSecretOutOfTheAddressAndTheTokenLiesSealed() {
        var pressed = press(SECRET);

        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(pressed.header("Location")).endsWith("/me");
        assertThat(Neighbours.heard(OPEN)).isEqualTo("{\"secret\":\"" + SECRET + "\"}");
        var cookie = pressed.detailedCookie(COOKIE);
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getMaxAge()).isEqualTo(1800);
        assertThat(cookie.getValue()).doesNotContain("tok-123");
        given().cookies(pressed.cookies()).get("/me");
        assertThat(Neighbours.bearer(ME)).isEqualTo("Bearer tok-123");
    }

    @ParameterizedTest
    @CsvSource({"410,410", "422,410", "429,429", "503,503"})
    void aLinkThatDoesNotOpenSaysSoOnlyWhenTheButtonIsPressedAndRepeatsNothing(int answer, int shown) {
        Neighbours.answer(OPEN, answer, "{\"code\":\"link-expired\"}");

        var pressed = press(SECRET);

        assertThat(pressed.statusCode()).isEqualTo(shown);
        assertThat(pressed.asString()).doesNotContain(SECRET);
        assertThat(pressed.cookies()).isEmpty();
    }

    @Test
    void whoHasNoSessionIsLedToTheirLink() {
        for (var path : List.of("/me", "/me/stop", "/me/talk")) {
            assertThat(given().get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(sent(Map.of(), "/me/answer", "answer", "NO").statusCode()).isEqualTo(401);
        assertThat(given().cookie(COOKIE, "tok-123").get("/me").statusCode())
                .as("a token that was not sealed here")
                .isEqualTo(401);
        var cookies = opened();
        Neighbours.answer(ME, 401, "{\"code\":\"session-expired\"}");
        assertThat(given().cookies(cookies).get("/me").asString()).contains("Please open your link again");
    }

    @Test
    void whoIsAskedReadsWhatItIsAndAnswersEitherWayAsEasily() {
        var cookies = opened();

        assertThat(page(cookies))
                .contains(
                        "Would you like to sit down together?",
                        "\u2068Álex\u2069 turned to us",
                        "A no has no consequences")
                .contains("other one may guess", "no record of what people agree", "/me/agreement")
                .contains("value=\"YES\"", "value=\"NO\"", "value=\"TALK\"", "617-253-3276", "7K3Q-9D2H")
                .doesNotContain("Chair", "checked");
        var yes = sent(cookies, "/me/answer", "answer", "YES");

        assertThat(yes.header("Location")).endsWith("/me");
        assertThat(Neighbours.heard(CONSENT)).isEqualTo("{\"answer\":\"YES\"}");
    }

    @Test
    void aNoIsTakenAtItsWordAndThePageIsGone() {
        var no = sent(opened(), "/me/answer", "answer", "NO");

        assertThat(Neighbours.heard(CONSENT)).isEqualTo("{\"answer\":\"NO\"}");
        assertThat(no.header("Location")).endsWith("/me/thanks");
        assertThat(no.detailedCookie(COOKIE).getMaxAge()).isZero();
        assertThat(given().get("/me/thanks").asString()).contains("nothing follows from it");
    }

    @Test
    void nothingChosenIsNoAnswerAndIsSaidSo() {
        var cookies = opened();

        for (var form : List.of("/me/answer", "/me/further")) {
            var page = sent(cookies, form);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.asString()).contains("<title>Error:", "href=\"#answer\"", "Choose one of the answers");
        }
        assertThat(Neighbours.wasAsked(CONSENT)).isFalse();
    }

    @Test
    void toTalkFirstAnswersNothing() {
        var cookies = opened();
        var sent = sent(cookies, "/me/answer", "answer", "TALK");

        assertThat(sent.header("Location")).endsWith("/me/talk");
        assertThat(given().cookies(cookies).get("/me/talk").asString()).contains("tel:617-253-3276", "7K3Q-9D2H");
        assertThat(Neighbours.wasAsked(CONSENT)).isFalse();
    }

    @Test
    void anAnswerThatWasSettledMeanwhileShowsOnThePageThatFollows() {
        var cookies = opened();
        Neighbours.answer(CONSENT, 409, "{\"code\":\"case-is-closed\"}");
        assertThat(sent(cookies, "/me/answer", "answer", "YES").header("Location"))
                .endsWith("/me");
        Neighbours.answer(CONSENT, 410, "{\"code\":\"link-expired\"}");
        assertThat(sent(cookies, "/me/answer", "answer", "YES").statusCode()).isEqualTo(410);
        Neighbours.answer(CONSENT, 503, "{}");
        assertThat(sent(cookies, "/me/answer", "answer", "NO").asString()).contains("Nothing was changed");
    }

    @Test
    void stoppingTakesTwoTapsAndNoReason() {
        var cookies = opened();
        assertThat(page(cookies)).contains("href=\"/me/stop\"");
        assertThat(given().cookies(cookies).get("/me/stop").asString()).contains("at once", "Yes, I stop now");
        assertThat(Neighbours.wasAsked(WITHDRAWAL)).isFalse();

        var stopped = sent(cookies, "/me/stop");

        assertThat(Neighbours.wasAsked(WITHDRAWAL)).isTrue();
        assertThat(Neighbours.wasAsked(FORGETTING)).isFalse();
        assertThat(stopped.header("Location")).endsWith("/me/thanks");
        assertThat(stopped.detailedCookie(COOKIE).getMaxAge()).isZero();
        sent(opened(), "/me/stop", "forget", "yes");
        assertThat(Neighbours.wasAsked(FORGETTING)).isTrue();
    }

    @Test
    void whoBelievesToHaveStoppedAndHasNotIsTold() {
        var cookies = opened();
        for (var status : List.of(409, 503)) {
            Neighbours.answer(WITHDRAWAL, status, "{}");
            var page = sent(cookies, "/me/stop");
            assertThat(page.statusCode()).isEqualTo(status);
            assertThat(page.asString()).contains("you still take part", "href=\"#stop\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p/anything", "/me", "/me/thanks", "/me/agreement"})
    void nothingAroundThePageTellsABystanderWhoseItIs(String path) {
        assertThat(given().get(path).asString())
                .doesNotContain("Conflict resolution", "617-", "/sign-in", "href=\"/\"");
    }

    @Test
    void whereSomebodyComesFromGoesAlongSoThatStrangersDoNotShutThemOut() {
        ours().header("X-Forwarded-For", "192.0.2.7").redirects().follow(false).post("/p/" + SECRET);

        assertThat(Neighbours.forwarded(OPEN)).isEqualTo("192.0.2.7");
    }

    @Test
    void timesAreTickedByDayAndSaidByTheClockOfTheRoom() {
        own(Map.of("question", "TIMES", "zone", "Europe/Madrid"));
        var cookies = opened();

        assertThat(page(cookies))
                .contains(
                        "When could you come?",
                        "<legend>Tuesday, November 24</legend>",
                        "10:00",
                        "12:00",
                        "Eastern Time")
                .contains("value=\"2026-11-24T15:00Z\"", "Only our staff see this")
                .doesNotContain("checked");
        var said =
                sent(cookies, "/me/times", "start", "2026-11-24T15:00Z", "start", "nonsense", "calendarEntry", "yes");

        assertThat(said.header("Location")).endsWith("/me");
        assertThat(Neighbours.heard(TIMES))
                .contains("2026-11-24T15:00:00Z", "\"calendarEntry\":true", "\"windows\":null")
                .doesNotContain("nonsense");
    }

    @Test
    void whoMeetsFromAfarReadsTheirOwnClock() {
        own(Map.of("question", "TIMES", "format", "ONLINE", "zone", "Asia/Tokyo"));

        assertThat(page(opened()))
                .contains("Wednesday, November 25", "12:00", "Japan Time")
                .doesNotContain("Eastern Time");
    }

    @Test
    void inTheWeekWhenTheClockChangesEachDayKeepsItsHours() {
        own(Map.of("question", "TIMES"));
        Neighbours.answer(STARTS, 200, """
                {"zone":"America/New_York","sessionMinutes":120,"answered":false,"open":true,"windows":[],
                "calendarEntry":false,"days":[{"starts":[
                {"start":"2026-10-30T10:00:00-04:00","ticked":false},
                {"start":"2026-11-02T10:00:00-05:00","ticked":false}]}]}""");

        var page = page(opened());

        assertThat(page).contains("Friday, October 30", "Monday, November 2");
        assertThat(page.split("10:00", -1)).as("both begin at ten").hasSizeGreaterThanOrEqualTo(3);
        assertThat(page).doesNotContain("9:00", "11:00");
    }

    @Test
    void whoChangesTheirTimesFindsWhatTheySaidBefore() {
        own(Map.of("question", "TIMES"));
        Neighbours.answer(STARTS, 200, starts(true, "T"));

        assertThat(page(opened()))
                .contains("We have your times", "value=\"2026-11-24T15:00Z\" checked")
                .contains("name=\"calendarEntry\" value=\"yes\" checked");
    }

    @Test
    void noTimeAtAllIsAskedForOnceMoreAndNothingIsLost() {
        own(Map.of("question", "TIMES"));
        var cookies = opened();

        var none = sent(cookies, "/me/times", "calendarEntry", "yes");
        var both = sent(cookies, "/me/times", "start", "2026-11-24T15:00Z", "none", "yes", "part", "EVENING");

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.asString())
                .contains("Tick at least one time", "href=\"#times\"", "name=\"calendarEntry\" value=\"yes\" checked");
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.asString()).contains("not both", "2026-11-24T15:00Z\" checked", "value=\"EVENING\" checked");
        assertThat(Neighbours.wasAsked(TIMES)).isFalse();
    }

    @Test
    void whomNoneSuitsSaysWhenItCouldBe() {
        own(Map.of("question", "TIMES"));

        sent(opened(), "/me/times", "none", "yes", "part", "MORNING");

        assertThat(Neighbours.heard(TIMES))
                .contains("\"starts\":[]", "T08:00", "T12:00")
                .doesNotContain("T17:00");
    }

    @Test
    void whoMeetsFromAfarSaysMorningByTheirOwnClock() {
        own(Map.of("question", "TIMES", "format", "ONLINE", "zone", "Asia/Tokyo"));

        sent(opened(), "/me/times", "part", "MORNING");

        assertThat(Neighbours.heard(TIMES)).contains("T08:00:00+09:00", "T12:00:00+09:00");
    }

    @Test
    void whoseTimeWasOverFindsWhatTheyChoseAfterOpeningTheirLinkAgain() {
        own(Map.of("question", "TIMES"));

        var tooLate = sent(Map.of(), "/me/times", "start", "2026-11-24T15:00Z");
        assertThat(tooLate.statusCode()).isEqualTo(401);
        var again = new HashMap<>(opened());
        again.putAll(tooLate.cookies());

        var shown = given().cookies(again).get("/me");
        assertThat(shown.asString()).contains("value=\"2026-11-24T15:00Z\" checked");
        assertThat(shown.detailedCookie("__Host-parley-web-times").getMaxAge()).isZero();
    }

    @Test
    void moreTimesAreAskedForAndWhatWasTickedStays() {
        own(Map.of("question", "TIMES"));

        var page = sent(opened(), "/me/times", "more", "yes", "start", "2026-11-24T15:00Z");

        assertThat(Neighbours.heard(MORE)).isEqualTo("{\"atMost\":17}");
        assertThat(page.asString()).contains("2026-11-24T15:00Z\" checked");
        assertThat(Neighbours.wasAsked(TIMES)).isFalse();
    }

    @Test
    void whileSchedulingIsAwayThePageSaysSoAndNothingIsLost() {
        own(Map.of("question", "TIMES"));
        var cookies = opened();
        Neighbours.answer(STARTS, 503, "{}");
        Neighbours.answer(SESSIONS, 503, "{}");
        Neighbours.answer(TIMES, 503, "{}");

        assertThat(page(cookies)).contains("no times to choose from");
        var sent = sent(cookies, "/me/times", "start", "2026-11-24T15:00Z", "calendarEntry", "yes");
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.asString())
                .contains("not with us yet", "name=\"start\" value=\"2026-11-24T15:00Z\"", "calendarEntry")
                .contains("tel:617-253-3276");
    }

    @Test
    void whomToCallIsKnownAlsoWhileNobodyCanBeAsked() {
        var cookies = opened();
        for (var question : List.of(ME, CONSENT, WITHDRAWAL)) {
            Neighbours.answer(question, 503, "{}");
        }

        for (var page : List.of(
                page(cookies),
                given().cookies(cookies).get("/me/stop").asString(),
                given().cookies(cookies).get("/me/places").asString(),
                sent(cookies, "/me/stop").asString(),
                sent(cookies, "/me/answer", "answer", "YES").asString())) {
            assertThat(page).contains("tel:617-253-3276").doesNotContain("Conflict resolution", "617-555-");
        }
    }

    @Test
    void timesThatComeTooLateLeadBackToHowItStands() {
        own(Map.of("question", "TIMES"));
        var cookies = opened();
        Neighbours.answer(TIMES, 409, "{\"code\":\"times-no-longer-asked\"}");

        var sent = sent(cookies, "/me/times", "start", "2026-11-24T15:00Z");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(given().cookies(cookies).get("/me?times=late").asString()).contains("were not taken");
        Neighbours.answer(STARTS, 200, starts(false, ""));
        assertThat(page(cookies)).contains("nothing to answer now").doesNotContain("action=\"/me/times\"");
    }

    @Test
    void whereASessionStandsThePageSaysWhenWhereAndWithWhom() {
        own(Map.of("question", "TIMES", "zone", "Europe/Madrid"));
        Neighbours.answer(SESSIONS, 200, session("IN_PERSON"));

        assertThat(page(opened()))
                .contains("Your appointment is set", "Tuesday", "10:00", "Eastern Time")
                .contains("Room by the Garden", "Noor Haddad", "/me/agreement", "This time no longer suits me");
        Neighbours.answer(SESSIONS, 200, session("ONLINE"));
        assertThat(page(opened())).contains("4:00", "Online").doesNotContain("Room by the Garden");
    }

    @Test
    void whoWouldRatherMeetSomebodyElseSaysSoWithoutAReason() {
        own(Map.of("question", "TIMES"));
        Neighbours.answer(SESSIONS, 200, session("IN_PERSON"));

        var sent = sent(opened(), "/me/instead", "practitioner", NOOR);

        assertThat(sent.header("Location")).endsWith("/me");
        assertThat(Neighbours.heard(INSTEAD)).isEqualTo("{\"practitionerId\":\"" + NOOR + "\"}");
    }

    @Test
    void afterASessionEachIsAskedAloneAndSeesOnlyWhatTheySaid() {
        further("null", "2099-11-30T15:00:00Z");
        var cookies = opened();
        assertThat(page(cookies))
                .contains("another session", "Both answers are fine", "other one may guess")
                .doesNotContain("You have said", "value=\"TALK\"");

        assertThat(sent(cookies, "/me/further", "answer", "NO").header("Location"))
                .endsWith("/me");

        assertThat(Neighbours.heard(FURTHER)).isEqualTo("{\"answer\":\"NO\"}");
        further("\"NO\"", "2099-11-30T15:00:00Z");
        assertThat(page(cookies)).contains("You have said no", "value=\"NO\" checked", "Monday, November 30, 2099");
        further("null", "2020-11-30T15:00:00Z");
        assertThat(page(cookies)).contains("nothing to answer").doesNotContain("value=\"YES\"");
    }

    @Test
    void beforeAnybodySaysYesToACircleThePageTellsOfThePlanAndTheChair() {
        var circle = Map.of("procedure", "RESTORATIVE_CIRCLE", "role", "PERSON_WHO_CAUSED_HARM");
        own(circle);
        assertThat(page(opened()))
                .contains(
                        "goes to the Chair",
                        "the institution sees to it",
                        "the Chair of a committee",
                        "the dean",
                        "would like to put right",
                        "others may guess")
                .doesNotContain("keep no record of what people agree", "people around you");
        own(Map.of("procedure", "RESTORATIVE_CIRCLE", "role", "COMMUNITY_REPRESENTATIVE"));
        assertThat(page(opened())).contains("goes to the Chair", "people around you");
        own(Map.of("procedure", "RESTORATIVE_CIRCLE", "role", "HARMED_PARTY", "requester", "true"));
        assertThat(page(opened())).contains("Would you like to go on?", "until its last day", "Yes, please go on");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COACHING|talk with a coach|other people",
                "CONVERSATION|starts nothing formal|other people",
                "FACILITATION|We plan for 12 people|other people",
                "TRAINING|run its own meetings|other people",
                "SHUTTLE|each person talks alone with us|sit down together",
                "MEDIATION|sit down together|Chair"
            })
    void whoTurnedToTheOfficeIsAskedWhetherToGoOnInTheWayOfTheirCase(String procedure, String says, String never) {
        own(Map.of("procedure", procedure, "requester", "true", "headCount", "12"));

        assertThat(page(opened())).contains(says, "No, I leave it at that").doesNotContain(never, "Álex");
    }

    @Test
    void whoIsAskedAnewReadsWhyAndNotWhoStopped() {
        own(Map.of("requester", "true", "anew", "true"));

        assertThat(page(opened()))
                .contains("would not be quite the same people", "Would you like to sit down together?")
                .doesNotContain("stopped", "withdrew");
    }

    @Test
    void whenNothingCouldBeArrangedThePageOffersCoachingAndFittingPlaces() {
        own(Map.of("question", "NONE", "landing", "true", "over", "true", "requester", "true"));

        assertThat(page(opened()))
                .contains("could not arrange", "Coaching, for you alone", "tel:617-253-3276")
                .contains("Housing Office", "tel:6172530000", "Ombuds Office", "href=\"/me/places\"")
                .doesNotContain("Tutors", "The Office Itself", "declined", "said no", "willing", "Stop taking part");
        own(Map.of("question", "NONE", "landing", "true", "over", "true"));
        assertThat(page(opened())).contains("could not arrange").doesNotContain("Housing Office");
    }

    @Test
    void whatIsOverOrNotYetBegunIsSaidPlainly() {
        own(Map.of("question", "NONE", "over", "true"));
        assertThat(page(opened())).contains("Nothing is open here").doesNotContain("/me/stop");
        own(Map.of("question", "NONE", "requester", "true", "procedure", ""));
        assertThat(page(opened())).contains("We have your request", "/me/stop");
        own(Map.of("question", "NONE"));
        assertThat(page(opened())).contains("There is nothing to answer now");
    }

    @Test
    void whatSomebodyWasHandedStandsOnTheirPageByName() {
        own(Map.of("handouts", "true"));

        assertThat(page(opened())).contains("For you to read", "Ombuds Office", "A neutral place.", "not-in-the-guide");
    }

    @Test
    void whomTheOfficeHasNoNumberForIsGivenNobodyElses() {
        own(Map.of("phone", ""));

        assertThat(page(opened())).doesNotContain("617-253-3276");
    }

    @Test
    void thePagesSpeakAsThePersonToldTheOfficeUntilTheyChoose() {
        own(Map.of("language", "es-MX"));
        var cookies = opened();

        assertThat(page(cookies)).contains("<html lang=\"es\">", "¿Le gustaría sentarse a hablar?");
        assertThat(given().cookies(cookies)
                        .cookie("__Host-parley-web-language", "en")
                        .get("/me")
                        .asString())
                .contains("<html lang=\"en\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p/anything", "/me/thanks", "/me/agreement", "/me"})
    void noPageIsKeptFramedOrTellsWhereItCameFromAndEachCanBeLeft(String path) {
        var answer = given().get(path);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.asString()).contains("action=\"/leave\"");
    }

    @Test
    void aFormFromSomewhereElseIsRefusedWhateverItSaysOfItself() {
        var cookies = opened();
        Neighbours.heard(OPEN);
        for (var headers : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://elsewhere.example"),
                Map.of("Origin", "null"),
                Map.of("Referer", "http://localhost:8080/me"),
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "http://localhost:8080"),
                Map.<String, String>of())) {
            for (var form :
                    List.of("/me/stop", "/me/answer", "/me/times", "/me/further", "/me/instead", "/p/" + SECRET)) {
                var refused = given().headers(headers)
                        .cookies(cookies)
                        .formParam("answer", "NO")
                        .post(form);
                assertThat(refused.statusCode()).as(form + headers).isEqualTo(403);
            }
        }
        for (var act : List.of(OPEN, CONSENT, WITHDRAWAL, FURTHER, TIMES, INSTEAD)) {
            assertThat(Neighbours.wasAsked(act)).as(act).isFalse();
        }
    }

    @Test
    void theAgreementCanBeReadBeforehandByAnybody() {
        assertThat(given().get("/me/agreement").asString())
                .contains("I can stop at any moment", "serious harm", "asks each person for a yes");
    }

    /// Whoever reads the figures often would hear of a no in the minute it is said.
    @Test
    void figuresTellNeitherWhichPageWasAskedForNorHowItAnswered() {
        sent(opened(), "/me/answer", "answer", "NO");

        assertThat(given().get("/q/metrics").asString().lines().filter(line -> line.startsWith("http_")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("uri=") || line.contains("status=") || line.contains("bytes"));
    }
}
