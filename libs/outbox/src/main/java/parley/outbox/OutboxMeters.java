package parley.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import parley.outbox.OutboxRows.Depth;
import parley.outbox.transactions.Remembered;

/// Says how much waits to leave. No label tells of which office, case or kind of event.
@ApplicationScoped
class OutboxMeters {

    private final Remembered<Depth> depth;

    OutboxMeters(DataSource dataSource, Clock clock) {
        var rows = new OutboxRows(dataSource);
        this.depth = new Remembered<>(() -> rows.depth(clock.instant()), Duration.ofSeconds(2));
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("parley.outbox.depth", () -> depth.number(Depth::rows))
                .description("Events that wait to leave")
                .register(registry);
        Gauge.builder("parley.outbox.oldest", () -> depth.number(d -> d.oldest().toMillis() / 1000.0))
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("parley.outbox.parked", () -> depth.number(Depth::parked))
                .description("Subjects whose first event the broker does not take")
                .register(registry);
    }
}
