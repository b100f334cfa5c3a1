package parley.catalog.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/// The clock everybody asks; tests put another in its place.
final class Time {

    @Produces
    @ApplicationScoped
    Clock systemUTC() {
        return Clock.systemUTC();
    }
}
