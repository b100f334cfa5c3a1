package parley.web.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps what only an office on trial may have away from real people.
@ApplicationScoped
class ProductionGuard {

    private static final String DEVELOPMENT_ISSUER = "development-sign-in";
    private static final String DEVELOPMENT_SECRET = "development";
    private static final int LONG_ENOUGH = 32;

    private final Optional<String> signIn;
    private final Optional<String> clockOffset;
    private final String secret;
    private final boolean trial;

    ProductionGuard(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> signIn,
            @ConfigProperty(name = "parley.clock-offset-file") Optional<String> clockOffset,
            @ConfigProperty(name = "parley.web.session-secret") String secret,
            @ConfigProperty(name = "parley.web.trial") boolean trial) {
        this.signIn = signIn;
        this.clockOffset = clockOffset;
        this.secret = secret;
        this.trial = trial;
    }

    void look(@Observes @Priority(1) StartupEvent event) {
        objection(ConfigUtils.getProfiles(), signIn, clockOffset, secret, trial).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    static Optional<String> objection(
            List<String> profiles,
            Optional<String> signIn,
            Optional<String> clockOffset,
            String secret,
            boolean trial) {
        if (secret.length() < LONG_ENOUGH) {
            return Optional.of("PARLEY_WEB_SESSION_SECRET seals what browsers keep: give it 32 letters at least.");
        }
        if (!profiles.contains("prod")) {
            return Optional.empty();
        }
        if (clockOffset.isPresent()) {
            return Optional.of("A clock that can be moved is for local offices and cannot be used in production:"
                    + " unset PARLEY_CLOCK_OFFSET_FILE.");
        }
        if (trial) {
            return Optional.of("The start page of an office on trial names who can sign in:"
                    + " unset PARLEY_WEB_TRIAL in production.");
        }
        if (secret.contains(DEVELOPMENT_SECRET)) {
            return Optional.of("Everybody knows the secret of development: set PARLEY_WEB_SESSION_SECRET to one of"
                    + " the office's own.");
        }
        if (signIn.isEmpty()) {
            return Optional.of(
                    "In production a sign-in must be set: give its address in QUARKUS_OIDC_AUTH_SERVER_URL.");
        }
        return signIn.filter(url -> url.contains(DEVELOPMENT_ISSUER))
                .map(_ -> "The development sign-in checks no passwords and cannot be used in production:"
                        + " set QUARKUS_OIDC_AUTH_SERVER_URL to the office's own sign-in.");
    }
}
