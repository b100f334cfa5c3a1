package parley.scheduling.matching.model;

import java.time.Instant;
import java.util.List;
import parley.scheduling.roster.model.PractitionerId;

/// A start, practitioners and a place that fit everybody.
///
/// @param practitioners in the order of the question
public record Option(
        Instant start, List<PractitionerId> practitioners, Place place, Levels levels, List<Reason> reasons) {

    public Option {
        practitioners = List.copyOf(practitioners);
        reasons = List.copyOf(reasons);
    }
}
