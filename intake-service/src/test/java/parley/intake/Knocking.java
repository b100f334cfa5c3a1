package parley.intake;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;

/// Requests by people without a sign-in, from an address that a test chooses.
public final class Knocking {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Knocking() {}

    /// Somebody whom no limit has met yet.
    public static RequestSpecification fromSomewhere() {
        return from(anAddress());
    }

    /// Somebody at this address, as the office's own proxy reports it.
    public static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address).contentType(ContentType.JSON);
    }

    /// An address that nobody has used.
    public static String anAddress() {
        return "10." + RANDOM.nextInt(256) + "." + RANDOM.nextInt(256) + "." + RANDOM.nextInt(256);
    }
}
