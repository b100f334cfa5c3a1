package parley.notification.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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
}
