package parley.notification.letters;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which mails were acted upon already, by a key that tells nothing about them.
@ApplicationScoped
class ReadMails {

    /// A mail that was acted upon leaves the mailbox within a minute or, if the mailbox is away, once it is back.
    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager database;
    private final Clock clock;

    ReadMails(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Whether it was put aside; absent if nothing was done about it yet.
    Optional<Boolean> what(String mail) {
        List<?> known = database.createNativeQuery("select put_aside from mail_read where key = ?1", Boolean.class)
                .setParameter(1, mail)
                .getResultList();
        return known.stream().findFirst().map(Boolean.class::cast);
    }

    void add(String mail, boolean putAside, Instant now) {
        database.createNativeQuery("insert into mail_read (key, put_aside, read_at) values (?1, ?2, ?3)")
                .setParameter(1, mail)
                .setParameter(2, putAside)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    @Scheduled(every = "24h", delayed = "10m")
    @Transactional
    void forgetThoseLongAgo() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        database.createNativeQuery("delete from mail_read where read_at < ?1")
                .setParameter(1, before)
                .executeUpdate();
        database.createNativeQuery("delete from reply where case_id is null and called_at < ?1")
                .setParameter(1, before)
                .executeUpdate();
    }
}
