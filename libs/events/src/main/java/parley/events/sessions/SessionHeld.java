package parley.events.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import parley.events.Office;

/// A session took place, whether to its end or not. It never says what came of it.
///
/// @param revision the revision that ended it
/// @param participantIds who was to be there
/// @param practitionerIds the practitioners, who stay with the case
/// @param moreToCome whether another session of this round is still to come, as when people meet one by one
public record SessionHeld(
        UUID caseId,
        Office office,
        Instant at,
        UUID sessionId,
        int revision,
        Instant start,
        Instant end,
        List<UUID> participantIds,
        List<UUID> practitionerIds,
        boolean moreToCome)
        implements SessionEvent {

    public SessionHeld {
        participantIds = List.copyOf(participantIds);
        practitionerIds = List.copyOf(practitionerIds);
    }
}
