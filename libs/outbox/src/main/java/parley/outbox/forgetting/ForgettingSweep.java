package parley.outbox.forgetting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.outbox.transactions.Transactions;

/// Lets go of closed subjects once the topics hold no fact about them: their retention, and the last segment's time.
@ApplicationScoped
public class ForgettingSweep {

    private final ForgottenSubjects subjects;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration closedFor;

    ForgettingSweep(
            DataSource dataSource,
            Transactions transactions,
            Clock clock,
            @ConfigProperty(name = "parley.forgetting.closed-for", defaultValue = "P10D") Duration closedFor) {
        this.subjects = new ForgottenSubjects(dataSource);
        this.transactions = transactions;
        this.clock = clock;
        this.closedFor = closedFor;
    }

    @Scheduled(every = "6h", delayed = "15m", identity = "forgetting-sweep")
    public void sweep() {
        transactions.runInNew(() -> {
            var _ = subjects.purge(clock.instant().minus(closedFor));
        });
    }
}
