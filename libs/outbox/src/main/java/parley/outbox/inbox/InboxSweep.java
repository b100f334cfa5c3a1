package parley.outbox.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/// Forgets the ids of events that took effect long ago: topics keep nothing that old, and the sequence check stays.
@ApplicationScoped
class InboxSweep {

    private static final Duration KEPT = Duration.ofDays(14);

    private final InboxRows rows;
    private final Clock clock;

    InboxSweep(DataSource dataSource, Clock clock) {
        this.rows = new InboxRows(dataSource);
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m", identity = "inbox-sweep")
    void sweep() {
        var _ = rows.sweep(clock.instant().minus(KEPT));
    }
}
