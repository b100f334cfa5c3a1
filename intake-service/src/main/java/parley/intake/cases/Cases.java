package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import parley.intake.cases.model.Case;
import parley.intake.ids.model.CaseId;

/// Cases as they stand, for reading.
@ApplicationScoped
public class Cases {

    private final CaseRows rows;

    Cases(CaseRows rows) {
        this.rows = rows;
    }

    /// A case; empty if there is none, or no longer.
    @Transactional
    public Optional<Case> find(CaseId id) {
        return rows.seen(id).map(CaseRow::toCase);
    }

    /// The same, and nobody changes it before the transaction ends: what is given out on the strength of it is either
    /// given before somebody stops, and revoked with the rest, or not at all.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Case> hold(CaseId id) {
        return rows.held(id).map(CaseRow::toCase);
    }
}
