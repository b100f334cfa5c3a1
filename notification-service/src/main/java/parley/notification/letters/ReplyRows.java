package parley.notification.letters;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;

/// Who wrote to the mailboxes. Load and change in one transaction.
@ApplicationScoped
class ReplyRows implements PanacheRepositoryBase<ReplyRow, UUID> {

    /// Somebody of a case wrote; nothing, if they are to be called already.
    void raise(Office office, UUID caseId, Recipient who, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into reply (id, office, case_id, recipient_kind, recipient_id, arrived_at, version)
                        values (?1, ?2, ?3, ?4, ?5, ?6, 0) on conflict do nothing""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, office.name())
                .setParameter(3, caseId)
                .setParameter(4, who.kind().name())
                .setParameter(5, who.id())
                .setParameter(6, Timestamp.from(now))
                .executeUpdate();
    }

    /// Somebody wrote of whom nothing is known here.
    void raise(Office office, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into reply (id, office, arrived_at, version) values (?1, ?2, ?3, 0)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, office.name())
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
    }

    /// Those of an office, or because of one case, who are still to be called, the oldest first.
    List<ReplyRow> page(Office office, @Nullable UUID caseId, @Nullable UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select open.* from reply open
                        where open.office = :office and open.called_at is null
                          and (cast(:case_id as uuid) is null or open.case_id = cast(:case_id as uuid))
                          and (cast(:after as uuid) is null or (open.arrived_at, open.id) >
                               (select seen.arrived_at, seen.id from reply seen where seen.id = cast(:after as uuid)))
                        order by open.arrived_at, open.id
                        limit :at_most
                        """, ReplyRow.class)
                .setParameter("office", office.name())
                .setParameter("case_id", caseId == null ? null : caseId.toString())
                .setParameter("after", after == null ? null : after.toString())
                .setParameter("at_most", limit)
                .getResultList();
    }

    Optional<ReplyRow> ofOffice(Office office, UUID id) {
        return find("id = ?1 and office = ?2", id, office).firstResultOptional();
    }

    Optional<ReplyRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
