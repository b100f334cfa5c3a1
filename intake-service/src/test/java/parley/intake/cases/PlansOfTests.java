package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import parley.intake.ids.model.CaseId;

/// One more that may keep cases open, beside those of the service.
@ApplicationScoped
public class PlansOfTests implements OpenPlans {

    private final Set<UUID> open = ConcurrentHashMap.newKeySet();

    /// Keeps a case open.
    public void workOn(UUID caseId) {
        open.add(caseId);
    }

    /// Keeps it open no longer.
    public void finish(UUID caseId) {
        open.remove(caseId);
    }

    @Override
    public boolean isOpenFor(CaseId caseId) {
        return open.contains(caseId.value());
    }
}
