package parley.notification.letters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import parley.outbox.transactions.Remembered;

/// Says how many letters are stuck, and for how long. No label tells offices, kinds or people apart.
@ApplicationScoped
class LetterMeters {

    private final LetterRows letters;
    private final Clock clock;
    private final Remembered<Standing> standing = new Remembered<>(this::look, Duration.ofSeconds(5));

    LetterMeters(LetterRows letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("parley.letters.waiting", () -> standing.number(Standing::waiting))
                .description("Letters that are due and have not left")
                .register(registry);
        Gauge.builder("parley.letters.oldest", () -> standing.number(Standing::oldestSeconds))
                .description("How long the oldest of them has been due")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("parley.letters.failed", () -> standing.number(Standing::failed))
                .description("Letters that staff must look at")
                .register(registry);
        Gauge.builder("parley.letters.to.be.phoned", () -> standing.number(Standing::toBePhoned))
                .description("Calls that staff have to make instead of a letter")
                .register(registry);
        Gauge.builder("parley.replies.open", () -> standing.number(Standing::replies))
                .description("People who wrote to a mailbox and are to be called")
                .register(registry);
    }

    private Standing look() {
        return QuarkusTransaction.requiringNew().call(() -> letters.standing(clock.instant()));
    }

    /// How the letters stand at one moment.
    record Standing(long waiting, double oldestSeconds, long failed, long toBePhoned, long replies) {

        static Standing at(Instant now, Object[] counts) {
            var oldest = (Instant) counts[1];
            return new Standing(
                    ((Number) counts[0]).longValue(),
                    oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0,
                    ((Number) counts[2]).longValue(),
                    ((Number) counts[3]).longValue(),
                    ((Number) counts[4]).longValue());
        }
    }
}
