package parley.outbox.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import parley.outbox.trial.ThreadTransactions;

/// An inbox outside any container, with short pauses.
public final class InboxTrial {

    private InboxTrial() {}

    public static Inbox inbox(ThreadTransactions transactions, MeterRegistry meters) {
        return new Inbox(arrivals(transactions, meters), Duration.ofMillis(200));
    }

    static Arrivals arrivals(ThreadTransactions transactions, MeterRegistry meters) {
        return new Arrivals(transactions.dataSource(), transactions, Clock.systemUTC(), meters);
    }
}
