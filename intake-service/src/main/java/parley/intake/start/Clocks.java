package parley.intake.start;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The one place where this service asks the machine for the time.
final class Clocks {

    private Clocks() {}

    @Produces
    @Singleton
    static Clock systemUtc() {
        return Clock.systemUTC();
    }
}
