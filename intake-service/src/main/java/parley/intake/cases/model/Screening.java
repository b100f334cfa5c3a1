package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Staff talk with the requester: what would help, and does the requester want it?
public record Screening(CaseFile file, Participant requester) implements Case {
    @Override
    public Optional<CaseTerms> agreedTerms() {
        return Optional.empty();
    }

    @Override
    public List<Participant> participants() {
        return List.of(requester);
    }

    /// Something we offer fits. The requester is asked whether to go on; nobody else hears of it before that.
    ///
    /// @param turned what the requester is in it
    /// @param targetAt when the first session should have begun, by the terms
    public Convening suited(CaseTerms terms, Role turned, Instant targetAt, Instant now) {
        var asked = requester.as(turned).now(Standing.Asked.openly(now));
        return new Convening(
                file.aimingAt(targetAt), terms, List.of(asked), terms.path().isAlone(), false);
    }

    /// Somebody else can help better.
    public Closed referred(Instant now) {
        return closed(Ending.REFERRED, requester, now);
    }

    /// Nothing that we offer fits.
    public Closed notSuited(Instant now) {
        return closed(Ending.NOT_SUITABLE, requester, now);
    }

    /// The requester wants no more of it.
    public Closed withdrawn(Instant now) {
        return closed(Ending.ENDED, requester.now(new Standing.Withdrew(now)), now);
    }

    /// Staff end it.
    public Closed ended(Instant now) {
        return closed(Ending.ENDED, requester, now);
    }

    private Closed closed(Ending ending, Participant alone, Instant now) {
        return new Closed(file, ending, Optional.empty(), List.of(alone), now, Optional.empty());
    }
}
