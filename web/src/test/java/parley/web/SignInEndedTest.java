package parley.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nobody is signed in here, however far they had come.
@QuarkusTest
@Tag("edge")
@QuarkusTestResource(Neighbours.class)
class SignInEndedTest {

    private static final String ID = "018f0000-0000-7000-8000-000000000001";

    @BeforeEach
    void nothingWasHeard() {
        Neighbours.forget();
    }

    @Test
    void aFormThatComesTooLateIsShownAgainAndLiesNowhereElse() {
        var page = ours().formParam("name", "Noor \"N\" <b>")
                .formParam("words", "They share a kitchen.\nSince May.")
                .formParam("issue", "NOISE", "CHORES")
                .formParam("mayWrite", "yes")
                .formParam("version", "7")
                .formParam("caseId", ID)
                .post("/cases/new");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.asString())
                .contains("Nothing you wrote is lost", "<form method=\"post\" action=\"/cases/new\">")
                .contains("name=\"name\" value=\"Noor &quot;N&quot; &lt;b&gt;\"")
                .contains("name=\"words\" value=\"They share a kitchen.\nSince May.\"")
                .contains("name=\"issue\" value=\"NOISE\"", "name=\"issue\" value=\"CHORES\"")
                .contains("name=\"version\" value=\"7\"", "name=\"caseId\" value=\"" + ID + "\"")
                .contains("<p class=\"quote\" dir=\"auto\">They share a kitchen.")
                .doesNotContain("<p class=\"quote\" dir=\"auto\">NOISE", "<p class=\"quote\" dir=\"auto\">" + ID)
                .contains("href=\"/sign-in/again\" target=\"_blank\"");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.cookies()).isEmpty();
    }

    @Test
    void aPractitionersHoursAreShownAgainToo() {
        assertThat(ours().formParam("monday1-from", "09:00")
                        .post("/my-times/hours")
                        .asString())
                .contains("action=\"/my-times/hours\"", "name=\"monday1-from\" value=\"09:00\"");
    }

    @Test
    void aFormOfAnotherSiteIsNotShownAgain() {
        var page = given().header("Sec-Fetch-Site", "cross-site")
                .formParam("words", "Send this for me")
                .post("/cases/new");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.asString()).doesNotContain("Send this");
    }

    @Test
    void aPageIsStillReachedByWayOfTheSignInAlone() {
        assertThat(given().get("/board").statusCode()).isEqualTo(401);
        assertThat(given().get("/board").asString()).doesNotContain("Nothing you wrote");
        assertThat(given().get("/sign-in/again").statusCode()).isEqualTo(401);
    }

    @Test
    void whoSignsOutTooLateIsSignedOut() {
        var out = ours().redirects().follow(false).post("/sign-out");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.header("Location")).endsWith("/signed-out");
    }

    @Test
    void whoComesBackLateFromTheSignInIsToldSoAndMaySignInAgain() {
        var page = given().get("/sign-in/back?code=a&state=b");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.asString()).contains("You are not signed in yet", "class=\"button\" href=\"/sign-in\"");
    }

    @Test
    @TestSecurity(user = "staff-rosa", roles = "staff")
    void whoIsSignedInAndComesBackOnceMoreGoesOn() {
        var page = given().redirects().follow(false).get("/sign-in/back?code=a&state=b");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.header("Location")).endsWith("/sign-in");
        assertThat(given().get("/sign-in/again").asString()).contains("Close this window");
    }

    private static RequestSpecification ours() {
        return given().header("Sec-Fetch-Site", "same-origin");
    }
}
