package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Attendee;
import parley.events.Office;
import parley.events.SessionTerms;

/// A person said yes, so their times can be asked for. Others may still be deciding.
///
/// @param terms what the session will need
/// @param askTimes how the question of times is put
/// @param firstContactAt when the clock of this case started
/// @param targetAt when the first session should have begun
public record ParticipantAgreed(
        UUID caseId,
        Office office,
        Instant at,
        Attendee attendee,
        AskedBy askTimes,
        SessionTerms terms,
        Instant firstContactAt,
        Instant targetAt)
        implements CaseEvent {}
