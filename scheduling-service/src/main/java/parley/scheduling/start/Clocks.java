package parley.scheduling.start;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.clock.OfficeClock;

/// The clock everybody is given.
final class Clocks {

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "parley.clock-offset-file") Optional<String> offsetFile) {
        return OfficeClock.of(offsetFile);
    }
}
