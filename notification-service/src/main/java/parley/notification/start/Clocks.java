package parley.notification.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.clock.OfficeClock;

/// The one clock of this service.
class Clocks {

    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "parley.clock-offset-file") Optional<String> offsetFile) {
        return OfficeClock.of(offsetFile);
    }
}
