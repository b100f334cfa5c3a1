package parley.intake.plans;

/// What the Chair says to a plan.
enum Decision {
    APPROVE,
    RETURN
}
