package parley.notification.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/// Who has stopped taking part in which case.
@ApplicationScoped
class StoppedRows {

    private final EntityManager database;

    StoppedRows(EntityManager database) {
        this.database = database;
    }

    void add(UUID caseId, UUID participant) {
        database.createNativeQuery(
                        "insert into stopped (case_id, participant_id) values (?1, ?2) on conflict do nothing")
                .setParameter(1, caseId)
                .setParameter(2, participant)
                .executeUpdate();
    }

    void forget(UUID caseId) {
        database.createNativeQuery("delete from stopped where case_id = ?1")
                .setParameter(1, caseId)
                .executeUpdate();
    }

    boolean contains(UUID caseId, UUID participant) {
        return !database.createNativeQuery("select 1 from stopped where case_id = ?1 and participant_id = ?2")
                .setParameter(1, caseId)
                .setParameter(2, participant)
                .getResultList()
                .isEmpty();
    }
}
