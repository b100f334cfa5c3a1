package parley.notification.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The mail server that takes the letters.
@ConfigMapping(prefix = "parley.smtp")
interface SmtpSettings {

    String host();

    @WithDefault("587")
    int port();

    /// Whether the connection must turn to TLS before anything is said.
    @WithDefault("true")
    boolean starttls();

    /// Whether the connection is TLS from its first byte, as on port 465; then nothing has to turn.
    @WithDefault("false")
    boolean tls();

    /// A file with the certificates, in PEM, of whoever vouches for the mail server; without it the usual ones count.
    Optional<Path> trust();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("PT3S")
    Duration connectTimeout();

    /// How long one answer may take; servers think longest about the last one.
    @WithDefault("PT15S")
    Duration answerTimeout();

    /// How long everything may take together. It must be shorter than the lease of a letter.
    @WithDefault("PT25S")
    Duration wholeTimeout();

    /// How long a connection that nobody uses stays open. What was said on it last lies in memory until it is closed,
    /// whoever may have been forgotten meanwhile, so that is not long.
    @WithDefault("PT2S")
    Duration idle();

    /// How many letters go over one connection before it is closed.
    @WithDefault("100")
    int lettersPerConnection();
}
