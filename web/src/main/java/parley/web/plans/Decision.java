package parley.web.plans;

/// What the Chair does with a plan.
public enum Decision {
    APPROVE,
    RETURN
}
