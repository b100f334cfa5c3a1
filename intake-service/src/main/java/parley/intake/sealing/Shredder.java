package parley.intake.sealing;

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

/// Destroys keys, surely and soon.
///
/// That a key must go is written down in the transaction that decided it; the key itself goes after the commit, since
/// the key server takes no part in that transaction. A crash in between delays it and loses nothing.
@ApplicationScoped
public class Shredder {

    private final EntityManager entities;
    private final Keyring keyring;
    private final Event<KeyDestroyed> destroyed;
    private final Clock clock;

    Shredder(EntityManager entities, Keyring keyring, Event<KeyDestroyed> destroyed, Clock clock) {
        this.entities = entities;
        this.keyring = keyring;
        this.destroyed = destroyed;
        this.clock = clock;
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

    /// Destroys what is due.
    @Scheduled(every = "{parley.intake.shredding}", concurrentExecution = ConcurrentExecution.SKIP)
    public void shred() {
        for (var owner : due()) {
            keyring.destroy(owner);
            QuarkusTransaction.requiringNew().run(() -> {
                destroyed.fire(new KeyDestroyed(owner));
                entities.createNativeQuery("delete from doomed_key where owner = ?1")
                        .setParameter(1, owner.value())
                        .executeUpdate();
            });
        }
    }

    /// Once a day is often enough for what happens once a month.
    @Scheduled(every = "24h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void turnOfTheMonth() {
        keyring.turnOfTheMonth();
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
