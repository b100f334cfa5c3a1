package parley.notification.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/// Facts about one case come on two topics. They take turns, so that a withdrawal and an appointment which arrive
/// together see each other.
@ApplicationScoped
class OneCaseAtATime {

    private final EntityManager database;

    OneCaseAtATime(EntityManager database) {
        this.database = database;
    }

    /// Waits for the turn of this transaction and keeps it to the end.
    void take(UUID caseId) {
        database.createNativeQuery("select pg_advisory_xact_lock(?1, ?2)")
                .setParameter(1, "letters".hashCode())
                .setParameter(2, caseId.hashCode())
                .getSingleResult();
    }
}
