package parley.scheduling.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.matching.model.Place;
import parley.scheduling.roster.model.PractitionerId;

/// The option staff want to hold.
///
/// @param onlyFor whose own session it is, where each person has one
public record Wish(Instant start, List<PractitionerId> practitioners, Place place, Optional<ParticipantId> onlyFor) {

    public Wish {
        practitioners = practitioners.stream().distinct().sorted().toList();
    }
}
