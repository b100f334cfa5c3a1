package parley.local.engine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mail server that takes every letter and sends none on, and whose mailboxes are open to everybody. It keeps letters
/// in memory: they go when it ends.
public final class MailServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path log;
    private final int smtpPort;
    private final int imapPort;
    private final int restPort;
    private @Nullable Child child;

    public MailServer(Path log, int smtpPort, int imapPort, int restPort) {
        this.log = log;
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
        this.restPort = restPort;
    }

    /// Where the letters can be read by a program.
    public URI rest() {
        return URI.create("http://localhost:" + restPort);
    }

    /// Returns when the server takes letters.
    public void start() {
        Child started = new JavaProgram(
                        "mail",
                        List.of(ProjectHome.jarsOf("mail") + "/*"),
                        "com.icegreen.greenmail.standalone.GreenMailStandaloneRunner",
                        List.of(),
                        List.of(
                                "-Xmx128m",
                                "-Dlog4j2.configurationFile=engine-log4j2.xml",
                                "-Dgreenmail.smtp.hostname=127.0.0.1",
                                "-Dgreenmail.smtp.port=" + smtpPort,
                                "-Dgreenmail.imap.hostname=127.0.0.1",
                                "-Dgreenmail.imap.port=" + imapPort,
                                "-Dgreenmail.auth.disabled",
                                "-Dgreenmail.api.hostname=127.0.0.1",
                                "-Dgreenmail.api.port=" + restPort),
                        Map.of())
                .start(Path.of("/"), log);
        child = started;
        Waiting.until(() -> Http.answers(rest() + "/api/service/readiness"), started, PATIENCE, log);
    }

    public Path log() {
        return log;
    }

    public Child child() {
        return Child.running(child, "mail");
    }

    @Override
    public void close() {
        if (child != null) {
            child.stop(Duration.ofSeconds(20));
        }
    }
}
