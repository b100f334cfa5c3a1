package parley.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import parley.events.Event;
import parley.outbox.transactions.Transactions;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Tracing;

/// Where a service says what has become true.
///
/// An announced fact leaves if, and only if, the transaction it was announced in commits. It arrives at least once, and
/// facts about one subject arrive in the order in which their transactions committed.
@ApplicationScoped
public class Outbox {

    private final OutboxRows rows;
    private final Transactions transactions;
    private final Clock clock;
    private final Runnable nudge;

    @Inject
    Outbox(DataSource dataSource, Transactions transactions, Clock clock, RelayStart relay) {
        this(new OutboxRows(dataSource), transactions, clock, relay::nudge);
    }

    Outbox(OutboxRows rows, Transactions transactions, Clock clock, Runnable nudge) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.nudge = nudge;
    }

    /// Announces a fact within the current transaction.
    ///
    /// Build the event from the state just stored, and announce after storing it. The subject's counter stays
    /// locked until the transaction ends: who announces about several subjects at once does so in the order of
    /// the subjects.
    ///
    /// @throws IllegalStateException outside a transaction
    public void announce(Event event) {
        if (!transactions.areActive()) {
            throw new IllegalStateException("A fact is announced within the transaction that makes it true");
        }
        rows.add(event, EventCodec.bodyOf(event), Tracing.current(), clock.instant());
        transactions.afterCommit(nudge);
    }
}
