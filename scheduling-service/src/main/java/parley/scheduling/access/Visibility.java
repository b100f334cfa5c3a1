package parley.scheduling.access;

import java.util.UUID;

/// Whether a case is there for somebody who plans: not if they are in it themselves.
public interface Visibility {

    /// Whether this case is shown to them.
    boolean isShown(UUID caseId, Planner to);
}
