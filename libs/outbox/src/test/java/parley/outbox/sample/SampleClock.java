package parley.outbox.sample;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

class SampleClock {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
