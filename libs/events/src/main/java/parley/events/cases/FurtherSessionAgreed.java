package parley.events.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import parley.events.Attendee;
import parley.events.Office;
import parley.events.SessionTerms;

/// Everybody who is still in the case wants another session; it can be planned, with the same practitioners.
///
/// @param attendees everybody who must be there
/// @param terms what the session needs
/// @param round how many sessions were agreed to before this one, from 1
/// @param firstContactAt when the clock of this case started
/// @param targetAt when this session should have begun
public record FurtherSessionAgreed(
        UUID caseId,
        Office office,
        Instant at,
        List<Attendee> attendees,
        SessionTerms terms,
        int round,
        Instant firstContactAt,
        Instant targetAt)
        implements CaseEvent {

    public FurtherSessionAgreed {
        attendees = List.copyOf(attendees);
    }
}
