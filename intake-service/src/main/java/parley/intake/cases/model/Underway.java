package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// On its way to a meeting: terms stand, and people are being asked or have agreed.
public sealed interface Underway extends Case permits Convening, Accepted, Meeting {

    /// How many people it takes to talk with one another.
    int FEWEST_PEOPLE = 2;

    /// What they agreed to be asked for.
    CaseTerms terms();

    /// Somebody who had agreed stops taking part. With enough people left, the case goes back to convening and must
    /// be accepted anew; else it ends. It makes no difference who it was, once everybody had agreed.
    Case withdrawn(Participant who, Standing.Agreed yes, Instant now);

    /// Staff end it.
    default Closed ended(Instant now) {
        return new Closed(file(), Ending.ENDED, Optional.of(terms()), participants(), now);
    }

    /// Whether everybody who is there has a live yes, nobody left unwilling, and there are enough of them.
    static boolean everyConsentIsLive(List<Participant> participants) {
        var present = participants.stream().filter(one -> !one.isGone()).toList();
        return present.size() >= FEWEST_PEOPLE
                && present.stream().allMatch(Participant::hasLiveYes)
                && participants.stream().noneMatch(Participant::hasLeft);
    }

    /// The people who go on without one of them, or the end if they are too few.
    static Case without(Underway before, Participant gone, Instant now) {
        var rest = before.with(gone);
        var enough = rest.stream().filter(one -> !one.isGone()).count() >= FEWEST_PEOPLE;
        return enough
                ? new Convening(before.file(), before.terms(), rest, false)
                : new Closed(before.file(), Ending.ENDED, Optional.of(before.terms()), rest, now);
    }
}
