package parley.intake.plans;

/// The states of a plan, as they are spelled.
enum PlanState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED
}
