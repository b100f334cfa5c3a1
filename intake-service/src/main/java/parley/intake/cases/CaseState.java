package parley.intake.cases;

import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Screening;

/// The states of a case as they are spelled outside the model.
enum CaseState {
    SCREENING,
    CONVENING,
    ACCEPTED,
    MEETING,
    CONSIDERING,
    NOT_ACCEPTED,
    CLOSED;

    static CaseState of(Case matter) {
        return switch (matter) {
            case Screening _ -> SCREENING;
            case Convening _ -> CONVENING;
            case Accepted _ -> ACCEPTED;
            case Meeting _ -> MEETING;
            case Considering _ -> CONSIDERING;
            case NotAccepted _ -> NOT_ACCEPTED;
            case Closed _ -> CLOSED;
        };
    }
}
