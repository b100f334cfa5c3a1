package parley.catalog.offerings;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import parley.outbox.Outbox;

/// Tells the other services each version of an offering once, when the service starts after a change.
@ApplicationScoped
class Announcing {

    private final Offerings offerings;
    private final Outbox outbox;
    private final Clock clock;

    Announcing(Offerings offerings, Outbox outbox, Clock clock) {
        this.offerings = offerings;
        this.outbox = outbox;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start) {
        announce();
    }

    /// Puts what is new into the outbox and notes it as announced, both or neither. Calling it again changes nothing.
    @Transactional
    void announce() {
        offerings.toAnnounce().forEach(row -> row.takeAnnouncement(clock.instant())
                .ifPresent(outbox::announce));
    }
}
