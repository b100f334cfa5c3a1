package parley.notification.sending;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;

/// How waits are spread, from the settings.
class Chance {

    @Produces
    @Singleton
    Backoff backoff(SendingSettings settings) {
        return new Backoff(settings.firstWait(), settings.longestWait(), () -> ThreadLocalRandom.current()
                .nextLong());
    }
}
