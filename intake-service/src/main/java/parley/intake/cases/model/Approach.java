package parley.intake.cases.model;

/// Who gets in touch with another person first.
public enum Approach {
    OFFICE,
    REQUESTER
}
