package parley.intake.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.LinkCalls.page;
import static parley.intake.LinkCalls.press;
import static parley.intake.LinkCalls.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.Scheduling;
import parley.intake.Story;

@QuarkusTest
@OnRealGround
class PageTest {

    @Inject
    javax.sql.DataSource database;

    @Inject
    MovableClock clock;

    @AfterEach
    void asBefore() {
        clock.reset();
        Scheduling.away(false);
        Scheduling.stands(false);
    }

    @Test
    void theFirstPageIsTheSameForEverybodyAndNobody() {
        var secret = Story.opened().secret(0);

        var real = given().get("/p/" + secret);
        var invented = given().get("/p/there-is-no-such-link");

        assertThat(real.statusCode()).isEqualTo(200);
        assertThat(real.contentType()).startsWith("text/html");
        assertThat(real.asString()).contains("Continue").isEqualTo(invented.asString());
        assertThat(real.cookies()).isEmpty();
        assertThat(names(real)).isEqualTo(names(invented));
    }

    @Test
    void lookingAtALinkChangesNothing() throws SQLException {
        var story = Story.convening().names("other");
        var secret = story.secret(1);
        var before = everythingOf(story);

        for (var times = 0; times < 3; times++) {
            assertThat(given().get("/p/" + secret).statusCode()).isEqualTo(200);
            assertThat(given().head("/p/" + secret).statusCode()).isEqualTo(200);
            assertThat(given().head("/me").statusCode()).isEqualTo(401);
        }

        assertThat(everythingOf(story)).isNotNull().isEqualTo(before);
        assertThat(press(secret).statusCode()).isEqualTo(303);
    }

    @Test
    void theButtonOpensAShortSessionAndTakesTheSecretOutOfTheAddress() {
        var pressed = press(Story.opened().secret(0));

        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(pressed.header("Location")).endsWith("/me");
        var cookie = pressed.detailedCookie("__Host-parley");
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getMaxAge()).isEqualTo(1800);
    }

    @Test
    void aDeadLinkSaysSoOnlyWhenTheButtonIsPressed() {
        assertThat(press("there-is-no-such-link").statusCode()).isEqualTo(410);
    }

    @Test
    void somebodyAgreesAndChoosesTimesWithoutAnyScript() {
        var story = Story.convening().names("other");
        var cookie = press(story.secret(1)).cookie("__Host-parley");

        assertThat(page(cookie).asString())
                .contains("value=\"yes\"", "value=\"no\"", "Stop taking part", "617-253-3276", "requester turned to us")
                .doesNotContain("<script", "onclick");
        assertThat(send(cookie, "answer", Map.of("answer", "yes")).statusCode()).isEqualTo(303);
        assertThat(page(cookie).asString()).contains("Tuesday 24 November", "2026-11-24T15:00:00Z", "calendarEntry");
        assertThat(send(cookie, "times", Map.of("start", List.of("2026-11-24T15:00:00Z"), "calendarEntry", "yes"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Scheduling.chosen()).contains("2026-11-24T15:00:00Z", "\"calendarEntry\":true");
    }

    @Test
    void whoChangesTheirTimesFindsWhatTheySaidBefore() {
        var cookie = press(Story.accepted().secret(1)).cookie("__Host-parley");
        var entry = "name=\"calendarEntry\" value=\"yes\" checked";
        send(cookie, "times", Map.of("start", "2026-11-24T15:00:00Z"));
        assertThat(page(cookie).asString()).contains("calendarEntry").doesNotContain(entry);

        send(cookie, "times", Map.of("start", "2026-11-24T15:00:00Z", "calendarEntry", "yes"));

        assertThat(page(cookie).asString()).contains(entry);
    }

    @Test
    void anAnswerLeftOpenIsNoAnswer() {
        var story = Story.convening().names("other");
        var cookie = press(story.secret(1)).cookie("__Host-parley");

        assertThat(send(cookie, "answer", Map.of()).statusCode()).isEqualTo(303);

        assertThat(page(cookie).asString()).contains("value=\"yes\"");
        assertThat(story.read().<List<String>>path("participants.standing")).containsExactly("AGREED", "NOT_YET");
    }

    @Test
    void aNoIsTakenAtItsWordAndThePageIsGone() {
        var story = Story.convening().names("other");
        var cookie = press(story.secret(1)).cookie("__Host-parley");

        var answered = send(cookie, "answer", Map.of("answer", "no"));

        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(answered.header("Location")).endsWith("/me/thanks");
        assertThat(answered.detailedCookie("__Host-parley").getMaxAge()).isZero();
        assertThat(page(cookie).statusCode()).isEqualTo(401);
        assertThat(given().get("/me/thanks").statusCode()).isEqualTo(200);
    }

    @Test
    void stoppingIsOneButton() {
        var story = Story.accepted();
        var cookie = press(story.secret(1)).cookie("__Host-parley");

        assertThat(send(cookie, "withdrawal", Map.of()).statusCode()).isEqualTo(303);

        assertThat(story.state()).isEqualTo("CLOSED");
    }

    @Test
    void whileSchedulingIsAwayThePageSaysSoAndNothingIsLost() {
        var story = Story.convening();
        var cookie = press(story.secret(0)).cookie("__Host-parley");
        Scheduling.away(true);

        assertThat(page(cookie).asString()).contains("no times to choose from");
        var sent = send(cookie, "times", Map.of("start", "2026-11-24T15:00:00Z"));
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.contentType()).startsWith("text/html");
    }

    @Test
    void whereASessionStandsThePageSaysWhenWhereAndWithWhom() {
        var cookie = press(Story.accepted().secret(1)).cookie("__Host-parley");
        Scheduling.stands(true);

        assertThat(page(cookie).asString())
                .contains(
                        "Your appointment is set",
                        "Tuesday 24 November, 10:00 am to noon, Eastern Time",
                        "Room by the Garden",
                        "Noor Haddad",
                        "/me/agreement")
                .doesNotContain("name=\"start\"", "action=\"/me/times\"");
    }

    @Test
    void timesThatAreNotTakenAnyMoreAreNotAskedFor() {
        var cookie = press(Story.accepted().secret(1)).cookie("__Host-parley");
        Scheduling.planned(true);

        assertThat(page(cookie).asString())
                .contains("nothing to answer now")
                .doesNotContain("name=\"start\"", "action=\"/me/times\"");
    }

    @Test
    void timesThatComeTooLateLeadBackToHowItStands() {
        var cookie = press(Story.accepted().secret(1)).cookie("__Host-parley");
        Scheduling.stands(true);

        var sent = send(cookie, "times", Map.of("start", "2026-11-24T15:00:00Z"));

        assertThat(sent.statusCode()).isEqualTo(303);
        var back = given().cookie("__Host-parley", cookie).get(URI.create(sent.header("Location")));
        assertThat(back.asString()).contains("were not taken", "Your appointment is set");
        assertThat(page(cookie).asString()).doesNotContain("were not taken");
    }

    @Test
    void aFormFromSomewhereElseIsRefused() {
        var story = Story.accepted();
        var secret = story.secret(1);
        var cookie = press(secret).cookie("__Host-parley");

        for (var headers : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://elsewhere.example"),
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "http://localhost:8082"),
                Map.<String, String>of())) {
            for (var form : List.of("/me/withdrawal", "/me/answer", "/me/times", "/me/further", "/p/" + secret)) {
                var refused = given().headers(headers)
                        .cookie("__Host-parley", cookie)
                        .contentType(ContentType.URLENC)
                        .post(form);
                assertThat(refused.statusCode()).as(form + headers).isEqualTo(403);
            }
        }
        assertThat(story.state()).isEqualTo("ACCEPTED");
        assertThat(given().redirects()
                        .follow(false)
                        .header("Origin", "http://localhost:8082")
                        .post("/p/" + secret)
                        .statusCode())
                .as("our own page in an older browser")
                .isEqualTo(303);
    }

    @Test
    void theSessionEndsAfterHalfAnHourAndTheLinkDoesNot() {
        var secret = Story.opened().secret(0);
        var cookie = press(secret).cookie("__Host-parley");

        clock.advance(Duration.ofMinutes(30));

        assertThat(page(cookie).statusCode()).isEqualTo(401);
        assertThat(press(secret).statusCode()).isEqualTo(303);
    }

    @Test
    void noPageIsKeptFramedOrTellsWhereItCameFrom() {
        for (var path : List.of("/p/anything", "/me", "/me/thanks", "/me/agreement")) {
            var answer = given().get(path);
            assertThat(answer.headers().getValues("Cache-Control")).as(path).containsExactly("no-store");
            assertThat(answer.headers().getValues("Referrer-Policy")).as(path).containsExactly("no-referrer");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
        }
        assertThat(given().get("/style/page.css").statusCode()).isEqualTo(200);
    }

    private static List<String> names(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName())
                .sorted()
                .toList();
    }

    /// A fingerprint of a case with its people, links and sessions. Those of other cases may just be changing.
    private String everythingOf(Story story) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("""
                        select md5(string_agg(row, ';' order by row)) from (
                        select m::text as row from matter m union all select p::text from participant p
                        union all select l::text from link l
                        union all select s::text from link_session s) all_rows
                        where all_rows.row like '%%%s%%'""".formatted(story.caseId()))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
