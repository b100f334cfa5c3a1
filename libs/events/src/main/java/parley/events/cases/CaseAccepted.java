package parley.events.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import parley.events.Attendee;
import parley.events.Office;
import parley.events.SessionTerms;

/// Everybody whose yes is needed has said it; sessions may be planned.
///
/// @param attendees everybody who must be there
/// @param terms what the session needs
/// @param firstContactAt when the clock of this case started
/// @param targetAt when the first session should have begun
public record CaseAccepted(
        UUID caseId,
        Office office,
        Instant at,
        List<Attendee> attendees,
        SessionTerms terms,
        Instant firstContactAt,
        Instant targetAt)
        implements CaseEvent {

    public CaseAccepted {
        attendees = List.copyOf(attendees);
    }
}
