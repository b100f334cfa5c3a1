package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Staff talk with the requester: what would help, and does the requester want it?
public record Screening(CaseFile file, Participant requester) implements Case {

    @Override
    public List<Participant> participants() {
        return List.of(requester);
    }

    /// Something we offer fits. The requester is asked whether to go on; nobody else hears of it before that.
    ///
    /// @param targetAt when the first session should have begun, by the terms
    public Convening suited(CaseTerms terms, Instant targetAt, Instant now) {
        var asked = requester.now(new Standing.Asked(now, Optional.empty()));
        return new Convening(file.aimingAt(targetAt), terms, List.of(asked), false);
    }

    /// Somebody else can help better.
    public Closed referred(Instant now) {
        return new Closed(file, Ending.REFERRED, Optional.empty(), participants(), now);
    }

    /// Nothing that we offer fits.
    public Closed notSuited(Instant now) {
        return new Closed(file, Ending.NOT_SUITABLE, Optional.empty(), participants(), now);
    }

    /// The requester wants no more of it.
    public Closed withdrawn(Instant now) {
        var gone = requester.now(new Standing.Withdrew(now));
        return new Closed(file, Ending.ENDED, Optional.empty(), List.of(gone), now);
    }

    /// Staff end it.
    public Closed ended(Instant now) {
        return new Closed(file, Ending.ENDED, Optional.empty(), participants(), now);
    }
}
