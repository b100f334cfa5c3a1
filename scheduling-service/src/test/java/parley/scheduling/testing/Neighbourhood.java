package parley.scheduling.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;

/// Chooses where the small intake will listen and with which key tokens are signed.
///
/// Both are left in system properties, for the tests run in another class loader than this.
public final class Neighbourhood implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "parley.test.intake-port";
    static final String KEY = "parley.test.signing-key";
    private static final String PUBLIC_KEY = "parley.test.public-key";
    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    @Override
    public Map<String, String> start() {
        if (System.getProperty(PORT) == null) {
            choose();
        }
        var intake = "http://127.0.0.1:" + System.getProperty(PORT);
        return Map.of(
                "parley.intake.url",
                intake,
                "parley.scheduling.lead",
                lead().toString(),
                "quarkus.oidc.tenant-enabled",
                "true",
                "quarkus.oidc.public-key",
                System.getProperty(PUBLIC_KEY),
                "quarkus.oidc-client.discovery-enabled",
                "false",
                "quarkus.oidc-client.token-path",
                intake + "/token",
                "quarkus.oidc-client.credentials.secret",
                "test");
    }

    @Override
    public void stop() {}

    /// Up to a midnight that is a day away or more. With the usual lead the nearest start on offer would come too near
    /// whenever a full hour strikes while a test is just working with it.
    private static Duration lead() {
        var now = Clock.systemUTC().instant();
        var tomorrow = now.plus(Duration.ofDays(1)).atZone(CAMPUS).toLocalDate();
        return Duration.between(now, tomorrow.plusDays(1).atStartOfDay(CAMPUS));
    }

    private static void choose() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            var base64 = Base64.getEncoder();
            System.setProperty(KEY, base64.encodeToString(keys.getPrivate().getEncoded()));
            System.setProperty(
                    PUBLIC_KEY, base64.encodeToString(keys.getPublic().getEncoded()));
            System.setProperty(PORT, Integer.toString(socket.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
