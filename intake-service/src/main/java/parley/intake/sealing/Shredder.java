package parley.intake.sealing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Destroys keys, surely and soon.
///
/// That a key must go is written down in the transaction that decided it; the key itself goes after the commit, since
/// the key server takes no part in that transaction. A crash in between, or a key server that is away, delays it and
/// loses nothing.
@ApplicationScoped
public class Shredder {

    private static final Logger LOG = Logger.getLogger(Shredder.class);

    private final EntityManager entities;
    private final Keyring keyring;
    private final DoomedKeys doomed;
    private final Event<KeyDestroyed> destroyed;
    private final Clock clock;
    private final AtomicInteger overdue = new AtomicInteger();

    Shredder(
            EntityManager entities,
            Keyring keyring,
            DoomedKeys doomed,
            Event<KeyDestroyed> destroyed,
            Clock clock,
            MeterRegistry meters) {
        this.entities = entities;
        this.keyring = keyring;
        this.doomed = doomed;
        this.destroyed = destroyed;
        this.clock = clock;
        Gauge.builder("parley.keys.overdue", overdue, AtomicInteger::get)
                .description("Keys that should be destroyed by now and are not")
                .register(meters);
    }

    /// Notes that the key goes at the given time; an earlier time wins over one noted before.
    @Transactional(Transactional.TxType.MANDATORY)
    public void doom(KeyOwner owner, Instant dueAt) {
        entities.createNativeQuery("""
                insert into doomed_key (owner, due_at) values (?1, ?2)
                on conflict (owner) do update set due_at = least(doomed_key.due_at, excluded.due_at)""")
                .setParameter(1, owner.value())
                .setParameter(2, Timestamp.from(dueAt))
                .executeUpdate();
    }

    /// Destroys everything that is due, so that nobody's key waits behind those of others.
    @Scheduled(every = "{parley.intake.shredding}", concurrentExecution = ConcurrentExecution.SKIP)
    public void shred() {
        var due = due();
        overdue.set(due.size());
        try {
            while (!due.isEmpty()) {
                for (var owner : due) {
                    shred(owner);
                    overdue.decrementAndGet();
                }
                due = due();
                overdue.set(due.size());
            }
        } catch (KeyServerAway _) {
            LOG.warnf("%d keys wait to be destroyed: the key server does not answer", overdue.get());
        }
    }

    /// Destroys the key of an owner now, if it is due. While the key server is away, it waits like the others.
    public void shredNow(KeyOwner owner) {
        try {
            if (doomed.isDue(owner)) {
                shred(owner);
            }
        } catch (KeyServerAway _) {
            LOG.warn("A key waits to be destroyed: the key server does not answer");
        }
    }

    /// Once a day is often enough for what happens once a month.
    @Scheduled(every = "24h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void turnOfTheMonth() {
        keyring.turnOfTheMonth();
    }

    private void shred(KeyOwner owner) {
        keyring.destroy(owner);
        QuarkusTransaction.requiringNew().run(() -> {
            destroyed.fire(new KeyDestroyed(owner));
            entities.createNativeQuery("delete from doomed_key where owner = ?1")
                    .setParameter(1, owner.value())
                    .executeUpdate();
        });
    }

    private List<KeyOwner> due() {
        return QuarkusTransaction.requiringNew().call(() -> {
            @SuppressWarnings("unchecked")
            List<UUID> owners = entities.createNativeQuery(
                            "select owner from doomed_key where due_at <= ?1 order by due_at limit 500", UUID.class)
                    .setParameter(1, Timestamp.from(clock.instant()))
                    .getResultList();
            return owners.stream().map(KeyOwner::new).toList();
        });
    }
}
