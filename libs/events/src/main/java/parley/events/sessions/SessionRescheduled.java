package parley.events.sessions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.events.Office;

/// A session that stands is another one now: at another time or place, or with other practitioners. Everybody fits,
/// whoever is new or comes at another time accepted, and intake gave the permit.
///
/// @param revision rises with every change of the session
/// @param start when it begins now
/// @param end when it ends now
/// @param zone the zone its hours are spoken in; the campus zone for a meeting in person
/// @param format in person or online, never either
/// @param roomId the room, or absent when online
/// @param moved whether time or place are different
/// @param practitionerIds who sits in it now
/// @param joiningPractitionerIds who of them did not before
/// @param leavingPractitionerIds who did before and does not any more
/// @param calendarEntryFor the participants who asked for a calendar entry; practitioners always get one
public record SessionRescheduled(
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
        boolean moved,
        List<UUID> participantIds,
        List<UUID> practitionerIds,
        List<UUID> joiningPractitionerIds,
        List<UUID> leavingPractitionerIds,
        List<UUID> calendarEntryFor)
        implements SessionEvent {

    public SessionRescheduled {
        participantIds = List.copyOf(participantIds);
        practitionerIds = List.copyOf(practitionerIds);
        joiningPractitionerIds = List.copyOf(joiningPractitionerIds);
        leavingPractitionerIds = List.copyOf(leavingPractitionerIds);
        calendarEntryFor = List.copyOf(calendarEntryFor);
    }
}
