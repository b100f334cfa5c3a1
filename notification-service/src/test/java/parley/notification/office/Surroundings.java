package parley.notification.office;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// Where the mail server and the neighbours will be. The ports stand for the whole run; who listens on them comes and
/// goes with the tests.
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    /// Who approves plans. Of second persons, that of the other office is named by nobody.
    public static final String CHAIR = "chair@office.example";

    public static final String SECOND_PERSON = "second-person@office.example";

    static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    static final String MAIL_PORT = "parley.test.mail-port";
    static final String MAILBOX_PORT = "parley.test.mailbox-port";
    static final String NEIGHBOURS_PORT = "parley.test.neighbours-port";

    @Override
    public Map<String, String> start() {
        var neighbours = "http://127.0.0.1:" + port(NEIGHBOURS_PORT);
        return Map.ofEntries(
                Map.entry("parley.smtp.host", "127.0.0.1"),
                Map.entry("parley.smtp.port", port(MAIL_PORT)),
                Map.entry("parley.smtp.starttls", "false"),
                Map.entry("parley.mail.from", "appointments@office.example"),
                Map.entry("parley.mail.office-name.conflict-resolution", "The Office"),
                Map.entry("parley.mail.reply-to", "office@office.example"),
                Map.entry("parley.intake-url", neighbours),
                Map.entry("parley.scheduling-url", neighbours),
                Map.entry("parley.practitioner-page-url", "https://office.example/sign-in"),
                Map.entry("parley.letters.chair", CHAIR),
                Map.entry("parley.letters.second-person.conflict-resolution", SECOND_PERSON),
                Map.entry("parley.letters.times-delay", "PT0.3S"),
                // Tests look themselves, at hours of their own.
                Map.entry("parley.staff-mail.look", "off"),
                Map.entry("parley.letters.quiet-from", hourOfCampus(10).toString()),
                Map.entry("parley.letters.quiet-until", hourOfCampus(14).toString()),
                // Longer than a machine may pause: what takes long here is not lost.
                Map.entry("parley.letters.lease", "PT20S"),
                Map.entry("parley.sending.first-wait", "PT0.2S"),
                Map.entry("parley.sending.longest-wait", "PT1S"),
                Map.entry("parley.sending.try-for", "PT3S"),
                // Everybody here lives at one domain.
                Map.entry("parley.sending.domain-letters", "100000"),
                Map.entry("parley.smtp.whole-timeout", "PT2S"),
                Map.entry("parley.mailbox.every", "off"),
                Map.entry("parley.mailbox.conflict-resolution.host", "127.0.0.1"),
                Map.entry("parley.mailbox.conflict-resolution.port", port(MAILBOX_PORT)),
                Map.entry("parley.mailbox.conflict-resolution.tls", "false"),
                Map.entry("parley.mailbox.conflict-resolution.username", "office"),
                Map.entry("parley.mailbox.conflict-resolution.password", "only for tests"),
                Map.entry("quarkus.oidc-client.auth-server-url", neighbours),
                Map.entry("quarkus.oidc-client.discovery-enabled", "false"),
                Map.entry("quarkus.oidc-client.token-path", "/token"),
                Map.entry("quarkus.oidc-client.credentials.secret", "only for tests"));
    }

    /// Letters rest from two hours before to two hours after what the clock says here, so that tests neither wait for
    /// the day nor for the night.
    public static ZoneId whereItIsNight() {
        return ZoneOffset.ofHours(CAMPUS.getRules().getOffset(Instant.now()).getTotalSeconds() / 3600 + 12);
    }

    /// What the clock of the campus says so many hours after this one. It is day there and as far away as Paris.
    private static LocalTime hourOfCampus(int later) {
        return LocalTime.now(CAMPUS).truncatedTo(ChronoUnit.HOURS).plusHours(later);
    }

    @Override
    public void stop() {
        // Nothing was started.
    }

    /// The same for every start of the application within one run.
    private static String port(String name) {
        return System.getProperties().computeIfAbsent(name, _ -> freePort()).toString();
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
