package parley.intake.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.SessionId;

/// Where permits are kept. They are read and written only under the lock of their case.
@ApplicationScoped
class PermitRows implements PanacheRepositoryBase<PermitRow, UUID> {

    Optional<PermitRow> of(SessionId session) {
        return findByIdOptional(session.value());
    }

    boolean anyStands(CaseId caseId) {
        return count("caseId = ?1 and scheduled", caseId.value()) > 0;
    }

    Optional<Instant> firstThatStands(CaseId caseId) {
        return find("caseId = ?1 and scheduled order by startsAt", caseId.value())
                .firstResultOptional()
                .map(PermitRow::startsAt);
    }

    void withdraw(CaseId caseId, SessionId session) {
        delete("caseId = ?1 and sessionId = ?2", caseId.value(), session.value());
    }

    void withdrawAll(CaseId caseId) {
        delete("caseId", caseId.value());
    }
}
