package parley.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The development sign-in: real OpenID Connect with real tokens, and no password at all.
public final class SignIn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path log;
    private final int port;
    private @Nullable Child child;

    public SignIn(Path log, int port) {
        this.log = log;
        this.port = port;
    }

    /// The issuer, spelled as every token spells it.
    public URI issuer() {
        return URI.create("http://localhost:" + port + "/" + Identities.ISSUER);
    }

    /// Returns when the server answers.
    public void start() {
        Path page = page();
        Child started = new JavaProgram(
                        "sign-in",
                        List.of(ProjectHome.jarsOf("sign-in") + "/*"),
                        "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt",
                        List.of(),
                        List.of("-Xmx96m"),
                        Map.of(
                                "SERVER_HOSTNAME", "127.0.0.1",
                                "SERVER_PORT", Integer.toString(port),
                                "JSON_CONFIG", Identities.configuration(page)))
                .start(Path.of("/"), log);
        child = started;
        Waiting.until(() -> Http.answers(issuer() + "/.well-known/openid-configuration"), started, PATIENCE, log);
    }

    private Path page() {
        try {
            return Files.writeString(log.resolveSibling("sign-in.html").toAbsolutePath(), Identities.page());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log() {
        return log;
    }

    public Child child() {
        return Child.running(child, "sign-in");
    }

    @Override
    public void close() {
        if (child != null) {
            child.stop(Duration.ofSeconds(20));
        }
    }
}
