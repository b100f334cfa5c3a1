package parley.events.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import parley.events.Office;

/// Everybody has answered and no time fits; staff must ask for more.
///
/// @param lookedAt how many starts were looked at
/// @param lost how many of them fell to each blocker; each start is counted once
public record SchedulingBlocked(UUID caseId, Office office, Instant at, int lookedAt, List<Lost> lost)
        implements SessionEvent {

    public SchedulingBlocked {
        lost = List.copyOf(lost);
    }

    /// Starts that fell to one blocker.
    public record Lost(Blocker blocker, int starts) {}
}
