package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// Somebody asked for help; staff will talk with them. The target is counted from the first contact.
///
/// @param firstContactAt when the person first reached the office, which may be before it was entered
/// @param confirm how the person is told that the request arrived
public record RequestReceived(
        UUID caseId,
        Office office,
        Instant at,
        UUID participantId,
        Channel channel,
        Instant firstContactAt,
        AskedBy confirm)
        implements CaseEvent {}
