package parley.intake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
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

    private static final String SIGNING = "parley.intake.test.signing";
    private static final String CHECKING = "parley.intake.test.checking";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(SIGNING) == null) {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var pair = generator.generateKeyPair();
                System.setProperty(
                        SIGNING,
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        CHECKING,
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return Map.of("quarkus.oidc.public-key", System.getProperty(CHECKING));
    }

    @Override
    public void stop() {
        // The key goes with the run.
    }

    /// A member of staff with an address of their own.
    public static String staff(String name) {
        return token(name, "staff");
    }

    /// A service.
    public static String service(String name) {
        return token(name, "service");
    }

    /// Anybody, with any roles.
    public static String token(String name, String... roles) {
        return tokenOf(name, name + "@office.example", roles);
    }

    /// Somebody whose address matters.
    public static String tokenOf(String name, String email, String... roles) {
        return Jwt.claims()
                .issuer("http://localhost/sign-in-of-tests")
                .subject(name)
                .audience("parley")
                .groups(Set.of(roles))
                .claim("email", email)
                .expiresIn(3600)
                .sign(key());
    }

    /// Somebody of whom the sign-in does not say the address.
    public static String tokenWithoutAddress(String name, String... roles) {
        return Jwt.claims()
                .issuer("http://localhost/sign-in-of-tests")
                .subject(name)
                .audience("parley")
                .groups(Set.of(roles))
                .expiresIn(3600)
                .sign(key());
    }

    /// A token for somebody else's service.
    public static String tokenForOthers(String name, String role) {
        return Jwt.claims()
                .issuer("http://localhost/sign-in-of-tests")
                .subject(name)
                .audience("payroll")
                .groups(Set.of(role))
                .expiresIn(3600)
                .sign(key());
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
