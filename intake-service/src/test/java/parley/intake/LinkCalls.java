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

    /// What somebody with this secret sees of their own part.
    public static Response own(String secret) {
        return Story.as(open(secret).path("token")).get("/api/v1/participations/me");
    }
}
