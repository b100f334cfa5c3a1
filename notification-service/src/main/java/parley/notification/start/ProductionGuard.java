package parley.notification.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps a sign-in that checks no passwords out of production.
class ProductionGuard {

    private final Optional<String> issuer;

    ProductionGuard(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
        this.issuer = issuer;
    }

    void check(@Observes StartupEvent starting) {
        refuseDevelopmentSignIn(ConfigUtils.getProfiles(), issuer);
    }

    static void refuseDevelopmentSignIn(List<String> profiles, Optional<String> issuer) {
        if (profiles.contains("prod") && issuer.orElse("").contains("development-sign-in")) {
            throw new IllegalStateException(
                    "The development sign-in checks no passwords and is refused in production: set QUARKUS_OIDC_AUTH_SERVER_URL.");
        }
    }
}
