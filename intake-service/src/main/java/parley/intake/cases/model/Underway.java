package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// On its way to a session, the first or a further one: terms stand, and people are being asked or have agreed.
public sealed interface Underway extends Case permits Convening, Accepted, Meeting, Considering {

    /// What they agreed to be asked for.
    CaseTerms terms();

    @Override
    default Optional<CaseTerms> agreedTerms() {
        return Optional.of(terms());
    }

    /// Somebody who had agreed stops taking part. With enough people left, the case goes back to convening and must
    /// be accepted anew; else it ends. It makes no difference who it was, once everybody had agreed.
    ///
    /// @param answerBy until when the others may answer, where they are asked anew
    Case withdrawn(Participant who, Standing.Agreed yes, Instant now, Instant answerBy);

    /// Staff end it, or nothing has moved for too long.
    default Closed ended(Instant now) {
        return new Closed(file(), Ending.ENDED, Optional.of(terms()), participants(), now, Optional.empty());
    }

    /// Whether everybody whom the procedure needs is there with a live yes, nobody left unwilling, and staff have
    /// answered for what they must.
    static boolean everyConsentIsLive(CaseTerms terms, List<Participant> participants) {
        var present = participants.stream().filter(one -> !one.isGone()).toList();
        return terms.path().isComplete(present)
                && terms.checksHold()
                && present.stream().allMatch(Participant::hasLiveYes)
                && participants.stream().noneMatch(Participant::hasLeft);
    }

    /// Refuses a state that rests on consent and lacks some of it.
    static void requireEveryConsent(CaseTerms terms, List<Participant> participants) {
        if (!everyConsentIsLive(terms, participants)) {
            throw new IllegalArgumentException("This rests on every consent, and some of it is missing");
        }
    }

    /// The people who go on without one of them, or the end if they are too few. Who does not want to counts as
    /// there until the daily batch, or else this would tell. What staff answered for, they answered for with
    /// that person in.
    static Case without(Underway before, Participant gone, Instant now) {
        var rest = before.with(gone);
        var terms = before.terms();
        var asked = before instanceof Convening convening && convening.anew();
        return terms.path()
                        .isEnough(rest.stream().filter(one -> !one.hasStopped()).count())
                ? new Convening(before.file(), terms.checked(Checks.NONE), rest, false, asked)
                : new Closed(before.file(), Ending.ENDED, Optional.of(terms), rest, now, Optional.empty());
    }

    /// The same after everybody had agreed: they had agreed to something with that person in, and are asked anew.
    static Case askingTheRest(Underway before, Participant gone, Instant now, Instant answerBy) {
        return switch (without(before, gone, now)) {
            case Convening rest -> rest.askingAnew(now, answerBy);
            case Case over -> over;
        };
    }
}
