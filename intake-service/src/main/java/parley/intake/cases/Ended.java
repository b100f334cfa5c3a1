package parley.intake.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import parley.events.Office;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// What is left to know of a case when it is forgotten.
///
/// @param endedAt absent if it has not ended
/// @param issueKinds codes
/// @param waited from the first contact to the first session, if there was one
/// @param outcome a code, if one was stated
/// @param people the ids of the persons behind the participants
public record Ended(
        CaseId id,
        Office office,
        Optional<Instant> endedAt,
        Set<String> issueKinds,
        Optional<String> stage,
        Optional<String> offering,
        Optional<Duration> waited,
        Optional<String> outcome,
        List<ParticipantId> participants,
        Set<UUID> people) {}
