package parley.events.sessions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import parley.events.Office;

/// A session will not take place, or a hold was released before it stood. It never says why or by whom.
///
/// @param revision the revision that cancelled it, one more than the last that stood
/// @param hadBeenScheduled false if only the practitioners had heard of it
/// @param participantIds whom to tell; empty if it had never been scheduled
/// @param practitionerIds the practitioners who were held
/// @param calendarEntryFor the participants whose calendar has an entry to take out
public record SessionCancelled(
        UUID caseId,
        Office office,
        Instant at,
        UUID sessionId,
        int revision,
        Instant start,
        Instant end,
        ZoneId zone,
        boolean hadBeenScheduled,
        List<UUID> participantIds,
        List<UUID> practitionerIds,
        List<UUID> calendarEntryFor)
        implements SessionEvent {

    public SessionCancelled {
        participantIds = List.copyOf(participantIds);
        practitionerIds = List.copyOf(practitionerIds);
        calendarEntryFor = List.copyOf(calendarEntryFor);
    }
}
