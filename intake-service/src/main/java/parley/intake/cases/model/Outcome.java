package parley.intake.cases.model;

/// What came of a case, as far as the office counts it. It never says who wanted what, or what was agreed.
public enum Outcome {
    RESOLVED,
    PARTED_AMICABLY,
    NOT_RESOLVED
}
