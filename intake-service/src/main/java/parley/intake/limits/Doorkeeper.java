package parley.intake.limits;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Lets a caller knock, or says when to come back.
@ApplicationScoped
class Doorkeeper {

    private final Buckets buckets;
    private final Callers callers;
    private final LimitSettings settings;
    private final EntityManager entities;
    private final Clock clock;

    Doorkeeper(Buckets buckets, Callers callers, LimitSettings settings, EntityManager entities, Clock clock) {
        this.buckets = buckets;
        this.callers = callers;
        this.settings = settings;
        this.entities = entities;
        this.clock = clock;
    }

    void knock(Door door, Address address) {
        var knock = buckets.of(callers.number(door, address), settings.perHour(door))
                .tryConsumeAndReturnRemaining(1);
        if (!knock.isConsumed()) {
            var wait = Duration.ofNanos(knock.getNanosToWaitForRefill()).toSeconds() + 1;
            throw Refusal.because(GeneralReason.TOO_MANY_REQUESTS).withHeader("Retry-After", Long.toString(wait));
        }
    }

    /// What was shown opened nothing, so the knock counts for more.
    void wrong(Door door, Address address) {
        var more = settings.wrongCosts() - 1;
        if (more > 0) {
            buckets.of(callers.number(door, address), settings.perHour(door)).consumeIgnoringRateLimits(more);
        }
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        callers.forget();
        entities.createNativeQuery("delete from limit_bucket where expires_at < ?1")
                .setParameter(1, clock.millis())
                .executeUpdate();
    }
}
