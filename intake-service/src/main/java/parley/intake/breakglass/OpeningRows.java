package parley.intake.breakglass;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.remains.HangsOnCase;
import parley.intake.remains.KeepsCase;

/// Where openings are kept for the case's own record.
@ApplicationScoped
class OpeningRows implements PanacheRepositoryBase<OpeningRow, UUID>, HangsOnCase, KeepsCase {

    List<OpeningRow> of(CaseId caseId) {
        return list("caseId = ?1 order by openedAt, id", caseId.value());
    }

    @Override
    public void forget(CaseId caseId) {
        delete("caseId", caseId.value());
    }

    /// A case that somebody has opened stays until the second person was told: who opens it must not be able to erase
    /// the letter by closing and forgetting it.
    @Override
    public boolean keeps(CaseId caseId) {
        return count("caseId = ?1 and toldAt is null", caseId.value()) > 0;
    }

    /// How many openings before the given instant the second person was not told of yet.
    long untold(Instant before) {
        return count("toldAt is null and openedAt <= ?1", before);
    }

    /// Once it is closed again, only the log remembers who it was, under a pseudonym.
    void forgetWho(Instant now) {
        update("openedBy = null where openedBy is not null and endsAt <= ?1", now);
    }
}
