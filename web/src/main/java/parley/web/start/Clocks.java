package parley.web.start;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.clock.OfficeClock;

/// The one place where the pages ask for the time.
final class Clocks {

    private Clocks() {}

    @Produces
    @Singleton
    static Clock clock(@ConfigProperty(name = "parley.clock-offset-file") Optional<String> offsetFile) {
        return OfficeClock.of(offsetFile);
    }
}
