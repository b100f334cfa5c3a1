package parley.scheduling.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Whether a case is there for somebody who plans: not if they are in it themselves.
public interface Visibility {

    /// Those of the cases that are shown to them.
    Set<UUID> shownAmong(Collection<UUID> caseIds, Planner to);

    /// Whether this case is shown to them.
    default boolean isShown(UUID caseId, Planner to) {
        return shownAmong(List.of(caseId), to).contains(caseId);
    }
}
