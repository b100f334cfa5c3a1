package parley.intake.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps the sign-in that checks no passwords away from real cases.
@ApplicationScoped
class ProductionGuard {

    private static final String DEVELOPMENT_ISSUER = "development-sign-in";

    private final Optional<String> signIn;

    ProductionGuard(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> signIn) {
        this.signIn = signIn;
    }

    void look(@Observes @Priority(1) StartupEvent event) {
        objection(ConfigUtils.getProfiles(), signIn).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }

    static Optional<String> objection(List<String> profiles, Optional<String> signIn) {
        if (!profiles.contains("prod")) {
            return Optional.empty();
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
