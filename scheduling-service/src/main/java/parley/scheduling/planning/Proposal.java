package parley.scheduling.planning;

import java.time.Instant;
import java.util.List;
import parley.scheduling.matching.model.Option;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Reason;
import parley.scheduling.roster.model.PractitionerId;

/// The session that a plan has for a case, and why.
record Proposal(Instant start, List<PractitionerId> practitioners, Place place, boolean late, List<Reason> reasons) {

    Proposal {
        practitioners = List.copyOf(practitioners);
        reasons = List.copyOf(reasons);
    }

    static Proposal of(Option option) {
        return new Proposal(
                option.start(),
                option.practitioners(),
                option.place(),
                option.levels().late(),
                option.reasons());
    }
}
