package parley.intake.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import parley.intake.ids.model.CaseId;
import parley.intake.remains.HangsOnCase;

/// Fails where a test wants a case to be forgotten only half.
@ApplicationScoped
class Stumble implements HangsOnCase {

    static final Set<UUID> AT = ConcurrentHashMap.newKeySet();

    @Override
    public void forget(CaseId caseId) {
        if (AT.contains(caseId.value())) {
            throw new IllegalStateException("half-way");
        }
    }
}
