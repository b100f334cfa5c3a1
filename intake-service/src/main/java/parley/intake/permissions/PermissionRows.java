package parley.intake.permissions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.remains.HangsOnCase;
import parley.intake.sealing.KeyDestroyed;

/// Where permissions are kept. One is taken back and used only under its lock, so that one comes first.
@ApplicationScoped
class PermissionRows implements PanacheRepositoryBase<PermissionRow, UUID>, HangsOnCase {

    Optional<PermissionRow> locked(CaseId caseId, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(row -> row.isOf(caseId));
    }

    List<PermissionRow> of(CaseId caseId) {
        return list("caseId = ?1 order by saidAt, id", caseId.value());
    }

    List<PermissionRow> lockedOf(CaseId caseId) {
        return find("caseId = ?1 order by id", caseId.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<PermissionRow> of(ParticipantId participantId) {
        return list("participantId = ?1 order by saidAt, id", participantId.value());
    }

    @Override
    public void forget(CaseId caseId) {
        delete("caseId", caseId.value());
        getEntityManager()
                .createNativeQuery("delete from surfacing where case_id = ?1")
                .setParameter(1, caseId.value())
                .executeUpdate();
    }

    /// Who is forgotten allows nothing any more.
    void sweep(@Observes KeyDestroyed gone) {
        delete("participantId", gone.owner().value());
    }
}
