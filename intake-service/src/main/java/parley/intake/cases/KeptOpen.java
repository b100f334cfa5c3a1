package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import parley.intake.ids.model.CaseId;

/// Asks everybody who may have a reason to keep a case open.
@ApplicationScoped
class KeptOpen {

    private final Instance<OpenPlans> plans;

    KeptOpen(@Any Instance<OpenPlans> plans) {
        this.plans = plans;
    }

    boolean isOpen(CaseId caseId) {
        return plans.stream().anyMatch(one -> one.isOpenFor(caseId));
    }
}
