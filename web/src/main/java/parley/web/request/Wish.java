package parley.web.request;

import java.util.Optional;
import parley.web.frame.Office;

/// What somebody may wish for, and who is asked for it.
public enum Wish {
    NOT_SURE(Office.CONFLICT_RESOLUTION, ""),
    MEDIATION(Office.CONFLICT_RESOLUTION, "mediation"),
    COACHING(Office.CONFLICT_RESOLUTION, "conflict-coaching"),
    FACILITATION(Office.CONFLICT_RESOLUTION, "facilitation"),
    TRAINING(Office.CONFLICT_RESOLUTION, "facilitation-training"),
    CIRCLE(Office.CONFLICT_RESOLUTION, "restorative-justice"),
    OMBUDS(Office.OMBUDS, "exploring-options");

    private final Office office;
    private final String offering;

    Wish(Office office, String offering) {
        this.office = office;
        this.offering = offering;
    }

    Office office() {
        return office;
    }

    /// The offering's code in the catalogue; none for who is not sure.
    Optional<String> offering() {
        return Optional.of(offering).filter(code -> !code.isEmpty());
    }
}
