package parley.scheduling.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Requests with a signed token.
public final class SignedIn {

    private static final Clock CLOCK = Clock.systemUTC();

    private SignedIn() {}

    public static RequestSpecification staff() {
        return as("staff-rosa", "staff");
    }

    public static RequestSpecification ombuds() {
        return as("ombuds-hale", "ombuds");
    }

    public static RequestSpecification practitioner(String subject) {
        return as(subject, "practitioner");
    }

    public static RequestSpecification service(String name) {
        return as(name, "service");
    }

    /// A participant with the session their link opened.
    public static RequestSpecification participant(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification as(String subject, String... roles) {
        return RestAssured.given().header("Authorization", "Bearer " + token(subject, "parley", List.of(roles)));
    }

    /// Somebody whose address matters.
    public static RequestSpecification withAddress(String address, String role) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token("staff-tomas", "parley", List.of(role), address));
    }

    /// Somebody of whom the sign-in does not say the address.
    public static RequestSpecification withoutAddress(String role) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token("staff-tomas", "parley", List.of(role), null));
    }

    /// A token of somebody whose address matters.
    public static String tokenWith(String address, String role) {
        return token("staff-tomas", "parley", List.of(role), address);
    }

    public static String token(String subject, String audience, List<String> roles) {
        return token(subject, audience, roles, subject + "@office.example");
    }

    private static String token(String subject, String audience, List<String> roles, @Nullable String address) {
        var now = CLOCK.instant().getEpochSecond();
        var groups = roles.stream().map(role -> "\"" + role + "\"").collect(Collectors.joining(","));
        var email = address == null ? "" : ",\"email\":\"" + address + "\"";
        var claims = "{\"iss\":\"test\",\"sub\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,\"groups\":[%s]%s}"
                .formatted(subject, audience, now, now + 600, groups, email);
        var content =
                base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        return content + "." + base64(sign(content));
    }

    private static byte[] sign(String content) {
        try {
            var encoded = Base64.getDecoder().decode(System.getProperty(Neighbourhood.KEY));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            signature.update(content.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
