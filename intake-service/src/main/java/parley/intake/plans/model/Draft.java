package parley.intake.plans.model;

import parley.intake.ids.model.PlanId;

/// Written down, and not handed to the Chair yet.
public record Draft(PlanId id, PlanContent content) implements Plan.InWork {

    @Override
    public int revision() {
        return 0;
    }

    @Override
    public Draft saying(PlanContent next) {
        return new Draft(id, next);
    }
}
