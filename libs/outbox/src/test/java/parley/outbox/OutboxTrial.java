package parley.outbox;

import java.time.Clock;
import parley.outbox.trial.ThreadTransactions;

/// An outbox outside any container, which nobody empties.
public final class OutboxTrial {

    private OutboxTrial() {}

    public static Outbox outbox(ThreadTransactions transactions) {
        return new Outbox(new OutboxRows(transactions.dataSource()), transactions, Clock.systemUTC(), () -> {});
    }
}
