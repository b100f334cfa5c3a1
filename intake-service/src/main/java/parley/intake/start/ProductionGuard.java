package parley.intake.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps what only a local office may have away from real cases.
@ApplicationScoped
class ProductionGuard {

    private static final String DEVELOPMENT_ISSUER = "development-sign-in";

    private final Optional<String> signIn;
    private final Optional<String> clockOffset;

    ProductionGuard(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> signIn,
            @ConfigProperty(name = "parley.clock-offset-file") Optional<String> clockOffset) {
        this.signIn = signIn;
        this.clockOffset = clockOffset;
    }

    void look(@Observes @Priority(1) StartupEvent event) {
        objection(ConfigUtils.getProfiles(), signIn, clockOffset).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    static Optional<String> objection(List<String> profiles, Optional<String> signIn, Optional<String> clockOffset) {
        if (!profiles.contains("prod")) {
            return Optional.empty();
        }
        if (clockOffset.isPresent()) {
            return Optional.of("A clock that can be moved is for local offices and cannot be used in production:"
                    + " unset PARLEY_CLOCK_OFFSET_FILE.");
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
