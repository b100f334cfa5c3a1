package parley.web.plans;

/// How far a plan is.
public enum PlanState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED
}
