package parley.intake.cases;

import java.time.Instant;
import java.util.Optional;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.Procedure;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
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
/// @param requester whether they turned to the office themselves
/// @param procedure the procedure of a case that is under way
/// @param format where people meet in one
/// @param headCount how many people the group has, if it is for a group
/// @param furtherSession the question whether they want another session, while it is open
/// @param anew whether they had agreed before, and are asked once more since somebody stopped
/// @param planIsWritten whether a plan will be written that others get to see
/// @param landing whether no meeting could be arranged and they may be offered something else; it says so to everybody
/// who had said yes, and never why
/// @param question what they are being asked
/// @param agreed whether their own yes is live
/// @param over whether nothing more will happen
public record Participation(
        ParticipantId participantId,
        CaseId caseId,
        Office office,
        String reference,
        Role role,
        boolean requester,
        Optional<String> offering,
        Optional<Procedure> procedure,
        Optional<MeetingFormat> format,
        Optional<Integer> headCount,
        Question question,
        Optional<FurtherSession> furtherSession,
        boolean agreed,
        boolean anew,
        boolean planIsWritten,
        boolean landing,
        boolean over) {

    /// The question whether somebody wants another session.
    ///
    /// @param mine what they have said themselves
    public record FurtherSession(Instant validUntil, Optional<Answer> mine) {}

    /// What somebody may be asked.
    public enum Question {
        CONSENT,
        TIMES,
        FURTHER_SESSION,
        NONE
    }

    static Participation of(Case matter, Participant who) {
        var terms = terms(matter);
        return new Participation(
                who.id(),
                matter.file().id(),
                matter.file().office(),
                matter.file().reference(),
                who.role(),
                matter.isRequester(who),
                terms.map(it -> it.offering().code()),
                terms.map(it -> it.offering().procedure()),
                terms.map(CaseTerms::format),
                terms.flatMap(CaseTerms::headCount),
                question(matter, who),
                furtherSession(matter, who),
                who.hasLiveYes(),
                matter instanceof Convening convening && convening.anew(),
                terms.filter(it -> it.path().writesAPlan()).isPresent(),
                cameToNothing(matter) && (matter.isRequester(who) || who.hasLiveYes()),
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
                    case Standing.Named _, Standing.Left _, Standing.Withdrew _, Standing.Released _ -> Question.NONE;
                };
            case Considering _ -> who.isGone() ? Question.NONE : Question.FURTHER_SESSION;
            case Screening _, NotAccepted _, Closed _ -> Question.NONE;
        };
    }

    private static Optional<FurtherSession> furtherSession(Case matter, Participant who) {
        return matter instanceof Considering considering && !who.isGone()
                ? Optional.of(new FurtherSession(
                        considering.until(),
                        considering.wishOf(who).map(wish -> wish.another() ? Answer.YES : Answer.NO)))
                : Optional.empty();
    }

    /// A case that ended before anybody met leaves people where one does that could not be arranged.
    private static boolean cameToNothing(Case matter) {
        return switch (matter) {
            case NotAccepted _ -> true;
            case Closed closed ->
                closed.file().sessionsHeld() == 0
                        && closed.terms()
                                .filter(terms -> !terms.path().isAlone())
                                .isPresent();
            case Screening _, Underway _ -> false;
        };
    }

    private static boolean isOver(Case matter) {
        return switch (matter) {
            case NotAccepted _, Closed _ -> true;
            case Screening _, Convening _, Accepted _, Meeting _, Considering _ -> false;
        };
    }
}
