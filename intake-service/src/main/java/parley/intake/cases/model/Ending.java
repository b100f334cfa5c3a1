package parley.intake.cases.model;

/// How a case ended, as far as anybody may know. Who stopped it is not among the answers.
public enum Ending {
    REFERRED,
    NOT_SUITABLE,
    ENDED
}
