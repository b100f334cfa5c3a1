package parley.intake.cases;

import java.util.Optional;
import parley.events.Office;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Role;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Standing;
import parley.intake.cases.model.Underway;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// What a person may see of the case they are in: their own part of it, and nothing of anybody else's.
///
/// @param question what they are being asked
/// @param agreed whether their own yes is live
/// @param over whether nothing more will happen
public record Participation(
        ParticipantId participantId,
        CaseId caseId,
        Office office,
        String reference,
        Role role,
        Optional<String> offering,
        Question question,
        boolean agreed,
        boolean over) {

    /// What somebody may be asked.
    public enum Question {
        CONSENT,
        TIMES,
        NONE
    }

    static Participation of(Case matter, Participant who) {
        return new Participation(
                who.id(),
                matter.file().id(),
                matter.file().office(),
                matter.file().reference(),
                who.role(),
                terms(matter).map(terms -> terms.offering().code()),
                question(matter, who),
                who.hasLiveYes(),
                isOver(matter));
    }

    private static Optional<CaseTerms> terms(Case matter) {
        return switch (matter) {
            case Underway underway -> Optional.of(underway.terms());
            case Screening _, NotAccepted _, Closed _ -> Optional.empty();
        };
    }

    private static Question question(Case matter, Participant who) {
        return switch (matter) {
            case Convening _, Accepted _, Meeting _ ->
                switch (who.standing()) {
                    case Standing.Asked _ -> Question.CONSENT;
                    case Standing.Agreed _ -> Question.TIMES;
                    case Standing.Named _, Standing.Left _, Standing.Withdrew _ -> Question.NONE;
                };
            case Screening _, NotAccepted _, Closed _ -> Question.NONE;
        };
    }

    private static boolean isOver(Case matter) {
        return switch (matter) {
            case NotAccepted _, Closed _ -> true;
            case Screening _, Convening _, Accepted _, Meeting _ -> false;
        };
    }
}
