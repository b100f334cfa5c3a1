package parley.events.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;

/// A meeting could not be arranged, for whichever reason. Those who wait hear so, in one wording for all reasons.
///
/// @param waiting who else had agreed and was in no session that stands; absent in facts of an older producer
public record CaseNotAccepted(
        UUID caseId,
        Office office,
        Instant at,
        UUID requesterId,
        @Nullable List<UUID> waiting) implements CaseEvent {

    public CaseNotAccepted {
        waiting = waiting == null ? null : List.copyOf(waiting);
    }
}
