package parley.scheduling.sessions;

import java.time.Instant;
import java.util.List;
import parley.scheduling.matching.model.Place;
import parley.scheduling.roster.model.PractitionerId;

/// The option staff want to hold.
record Wish(Instant start, List<PractitionerId> practitioners, Place place) {

    Wish {
        practitioners = practitioners.stream().distinct().sorted().toList();
    }
}
