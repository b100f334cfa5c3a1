package parley.events.sessions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.events.Office;

/// A session stands: everybody fits, the practitioners accepted, and intake gave the permit.
///
/// @param revision rises with every change of the session, from 0
/// @param start when it begins
/// @param end when it ends
/// @param zone the zone its hours are spoken in; the campus zone for a meeting in person
/// @param format in person or online, never either
/// @param roomId the room, or absent when online
/// @param calendarEntryFor the participants who asked for a calendar entry; practitioners always get one
public record SessionScheduled(
        UUID caseId,
        Office office,
        Instant at,
        UUID sessionId,
        int revision,
        Instant start,
        Instant end,
        ZoneId zone,
        MeetingFormat format,
        @Nullable UUID roomId,
        List<UUID> participantIds,
        List<UUID> practitionerIds,
        List<UUID> calendarEntryFor)
        implements SessionEvent {

    public SessionScheduled {
        participantIds = List.copyOf(participantIds);
        practitionerIds = List.copyOf(practitionerIds);
        calendarEntryFor = List.copyOf(calendarEntryFor);
    }
}
