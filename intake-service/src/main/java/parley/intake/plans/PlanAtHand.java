package parley.intake.plans;

import parley.intake.plans.model.Plan;

/// A plan and the version of it that was taken out.
record PlanAtHand(Plan plan, long version) {

    static PlanAtHand of(PlanRow row, Plan plan) {
        return new PlanAtHand(plan, row.version());
    }
}
