package parley.intake.breakglass;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.remains.HangsOnCase;

/// Where openings are kept for the case's own record.
@ApplicationScoped
class OpeningRows implements PanacheRepositoryBase<OpeningRow, UUID>, HangsOnCase {

    List<OpeningRow> of(CaseId caseId) {
        return list("caseId = ?1 order by openedAt, id", caseId.value());
    }

    @Override
    public void forget(CaseId caseId) {
        delete("caseId", caseId.value());
    }

    /// Once it is closed again, only the log remembers who it was, under a pseudonym.
    void forgetWho(Instant now) {
        update("openedBy = null where openedBy is not null and endsAt <= ?1", now);
    }
}
