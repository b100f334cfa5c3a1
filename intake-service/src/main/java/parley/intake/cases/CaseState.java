package parley.intake.cases;

/// The states of a case as they are spelled outside the model.
enum CaseState {
    SCREENING,
    CONVENING,
    ACCEPTED,
    MEETING,
    CONSIDERING,
    NOT_ACCEPTED,
    CLOSED
}
