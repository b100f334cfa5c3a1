package parley.notification.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.configuration.PathConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTrustTest {

    private static final String ACCOUNT = "parley.mailbox.conflict-resolution.";

    @Test
    void aServerThatNobodyVouchesForIsNotToldThePassword() {
        var server = serving("imaps");
        try {
            assertThatThrownBy(() -> open(server.getImaps().getPort(), true, "a secret"))
                    .isInstanceOf(MessagingException.class);
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a secret", "another secret"})
    void onlyWhoKnowsThePasswordReads(String password) {
        var server = serving("imap");
        try {
            var port = server.getImap().getPort();
            if (password.equals("a secret")) {
                assertThatCode(() -> open(port, false, password)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> open(port, false, password)).isInstanceOf(MessagingException.class);
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void anOfficeMayHaveNoMailbox() {
        var none = settings(Map.of());
        var one = settings(Map.of(
                ACCOUNT + "host",
                "imap.office.example",
                ACCOUNT + "username",
                "office",
                ACCOUNT + "password",
                "a secret"));

        assertThat(none.conflictResolution()).isEmpty();
        assertThat(none.ombuds()).isEmpty();
        assertThat(one.conflictResolution()).isPresent();
        assertThat(one.ombuds()).isEmpty();
    }

    private static MailboxSettings settings(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(MailboxSettings.class)
                .withConverter(Path.class, 100, new PathConverter())
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(MailboxSettings.class);
    }

    private static GreenMail serving(String protocol) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.setUser("office@office.example", "office", "a secret");
        server.start();
        return server;
    }

    private static void open(int port, boolean tls, String password) throws MessagingException {
        var settings = new HashMap<>(Map.of(
                ACCOUNT + "host",
                "127.0.0.1",
                ACCOUNT + "port",
                Integer.toString(port),
                ACCOUNT + "tls",
                Boolean.toString(tls),
                ACCOUNT + "username",
                "office",
                ACCOUNT + "password",
                password));
        var account = settings(settings).conflictResolution().orElseThrow();
        new Mailbox(account).close();
    }
}
