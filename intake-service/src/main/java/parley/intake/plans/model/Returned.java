package parley.intake.plans.model;

import java.util.Optional;
import parley.intake.ids.model.PlanId;

/// The Chair has given it back, to be worked on.
///
/// @param note what the Chair wrote about it
public record Returned(PlanId id, PlanContent content, int revision, Optional<String> note) implements Plan.InWork {

    @Override
    public Returned saying(PlanContent next) {
        return new Returned(id, next, revision, note);
    }

    @Override
    public String toString() {
        return "Returned[***]";
    }
}
