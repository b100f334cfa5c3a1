package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A meeting could not be arranged. The requester may be offered something else, until staff close the case.
public record NotAccepted(CaseFile file, CaseTerms terms, List<Participant> participants, Instant since)
        implements Case {

    public NotAccepted {
        participants = List.copyOf(participants);
    }

    @Override
    public Optional<CaseTerms> agreedTerms() {
        return Optional.of(terms);
    }

    /// The requester lands softly: something for them alone fits instead, and they are asked whether they want it.
    /// Everybody else is out of it, all alike.
    ///
    /// @param targetAt when the first session of it should have begun
    public Convening landed(CaseTerms alone, Role turned, Instant targetAt, Instant now) {
        var asked = requester().as(turned).now(Standing.Asked.openly(now));
        var people = participants.stream()
                .map(one -> one.id().equals(asked.id()) ? asked : one.now(new Standing.Released(now)))
                .toList();
        return new Convening(file.startingAnew(targetAt), alone, people, true, false);
    }

    /// Staff end it.
    public Closed ended(Instant now) {
        return new Closed(file, Ending.ENDED, Optional.of(terms), participants, now, Optional.empty());
    }
}
