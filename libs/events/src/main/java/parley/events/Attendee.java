package parley.events;

import java.util.UUID;

/// Somebody who must be there.
///
/// @param participantId this person in this case
/// @param personId the same person over all cases of one office, so that nobody is booked twice; never the same in
///     two offices
public record Attendee(UUID participantId, UUID personId) {}
