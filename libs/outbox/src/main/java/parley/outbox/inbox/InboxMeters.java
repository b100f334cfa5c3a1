package parley.outbox.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import javax.sql.DataSource;
import parley.outbox.inbox.InboxRows.Count;
import parley.outbox.transactions.Remembered;

/// Says how many events are held. No label tells of which office, case or kind of event.
@ApplicationScoped
class InboxMeters {

    private final Remembered<Count> count;

    InboxMeters(DataSource dataSource) {
        this.count = new Remembered<>(new InboxRows(dataSource)::count, Duration.ofSeconds(2));
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("parley.inbox.parked", () -> count.number(Count::waiting))
                .description("Events that wait for an earlier one of their subject")
                .register(registry);
        Gauge.builder("parley.inbox.dead", () -> count.number(Count::dead))
                .description("Events that could not take effect")
                .register(registry);
    }
}
