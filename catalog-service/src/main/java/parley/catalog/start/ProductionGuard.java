package parley.catalog.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps a production service from what only a local office may have.
@Singleton
final class ProductionGuard {

    static final String DEVELOPMENT_SIGN_IN = "development-sign-in";

    private final Optional<String> issuer;
    private final Optional<String> clockOffset;

    ProductionGuard(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer,
            @ConfigProperty(name = "parley.clock-offset-file") Optional<String> clockOffset) {
        this.issuer = issuer;
        this.clockOffset = clockOffset;
    }

    void beforeAnythingElse(@Observes @Priority(1) StartupEvent start) {
        check(ConfigUtils.isProfileActive("prod"), issuer, clockOffset);
    }

    static void check(boolean inProduction, Optional<String> issuer, Optional<String> clockOffset) {
        if (inProduction
                && issuer.filter(url -> url.contains(DEVELOPMENT_SIGN_IN)).isPresent()) {
            throw new ConfigurationException(
                    "Refusing to start: the development sign-in checks no passwords and must not"
                            + " be trusted in production. Set QUARKUS_OIDC_AUTH_SERVER_URL to the office's own sign-in.");
        }
        if (inProduction && clockOffset.isPresent()) {
            throw new ConfigurationException("Refusing to start: a clock that can be moved is for local offices."
                    + " Unset PARLEY_CLOCK_OFFSET_FILE.");
        }
    }
}
