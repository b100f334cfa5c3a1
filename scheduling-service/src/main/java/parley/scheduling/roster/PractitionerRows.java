package parley.scheduling.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import parley.events.PractitionerRole;

@ApplicationScoped
class PractitionerRows implements PanacheRepositoryBase<PractitionerRow, UUID> {

    List<PractitionerRow> active() {
        return list("active = true order by id");
    }

    List<PractitionerRow> trainedAs(PractitionerRole role) {
        return active().stream().filter(row -> row.isTrainedAs(role)).toList();
    }

    /// Waits for whoever is just changing this person's times, and keeps others waiting.
    void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from resource where id = :id for no key update")
                .setParameter("id", id)
                .getResultList();
    }

    /// One import after the other, until the transaction ends.
    void lockForImport() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('parley roster import')) as text)")
                .getSingleResult();
    }

    /// Everything that was read or written is written by now and looked at no more. With thousands of people, every
    /// further write would otherwise look for changes in all of them first.
    void letGo() {
        flush();
        getEntityManager().clear();
    }

    /// Two who change the same person do so one after the other, and the second has to have seen what the first did.
    PractitionerRow requireLocked(UUID id) {
        var row = findById(id);
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    long revision() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select revision from roster_revision")
                        .getSingleResult())
                .longValue();
    }

    void addResource(UUID id) {
        getEntityManager()
                .createNativeQuery("insert into resource (id, kind) values (:id, 'PRACTITIONER')")
                .setParameter("id", id)
                .executeUpdate();
    }
}
