package parley.notification.office;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/// A sign-in whose tokens the service checks for real. Its key is made anew for each run, and handed over in a
/// system property because the two ends live in different class loaders.
public final class SignIn implements QuarkusTestResourceLifecycleManager {

    private static final String SIGNING = "parley.test.signing-key";
    private static final String CHECKING = "parley.test.checking-key";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(SIGNING) == null) {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var pair = generator.generateKeyPair();
                var base64 = Base64.getEncoder();
                System.setProperty(
                        SIGNING, base64.encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        CHECKING, base64.encodeToString(pair.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.public-key", System.getProperty(CHECKING));
    }

    @Override
    public void stop() {
        // The key goes with the run.
    }

    /// A request of somebody with an address of the office.
    public static RequestSpecification as(String name, String... roles) {
        return withAddress(name + "@office.example", roles);
    }

    /// A request of somebody whose address matters.
    public static RequestSpecification withAddress(String address, String... roles) {
        return given().auth().oauth2(claims(roles).claim("email", address).sign(key()));
    }

    /// A request of somebody of whom the sign-in does not say the address.
    public static RequestSpecification withoutAddress(String... roles) {
        return given().auth().oauth2(claims(roles).sign(key()));
    }

    private static JwtClaimsBuilder claims(String... roles) {
        return Jwt.claims()
                .issuer("http://localhost/sign-in-of-tests")
                .subject("somebody")
                .audience("parley")
                .groups(Set.of(roles))
                .expiresIn(3600);
    }

    private static PrivateKey key() {
        try {
            var bytes = Base64.getDecoder().decode(System.getProperty(SIGNING));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
