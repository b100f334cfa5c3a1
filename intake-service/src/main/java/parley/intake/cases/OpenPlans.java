package parley.intake.cases;

import parley.intake.ids.model.CaseId;

/// Whether something is still being worked on that keeps a case open. Whoever keeps such things answers; if nobody
/// does, nothing keeps it open.
public interface OpenPlans {

    /// Whether the case has a plan that is neither approved nor given up.
    boolean isOpenFor(CaseId caseId);
}
