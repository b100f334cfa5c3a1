package parley.intake;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/// What somebody with a link does.
public final class LinkCalls {

    private LinkCalls() {}

    /// Trades a secret for a session.
    public static Response open(String secret) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("secret", secret))
                .post("/api/v1/link-sessions");
    }

    /// Presses the button of the page behind a link, as a browser would.
    public static Response press(String secret) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/p/" + secret);
    }

    /// Opens one's own page.
    public static Response page(String cookie) {
        return given().cookie("__Host-parley", cookie).get("/me");
    }

    /// Sends a form of one's own page.
    public static Response send(String cookie, String form, Map<String, ?> fields) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("__Host-parley", cookie)
                .contentType(ContentType.URLENC)
                .formParams(fields)
                .post("/me/" + form);
    }
}
