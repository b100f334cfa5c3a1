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
}
