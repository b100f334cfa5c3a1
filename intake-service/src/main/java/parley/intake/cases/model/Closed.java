package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Nothing more will happen in it.
///
/// @param terms what it was about to be, if it came that far
/// @param outcome what came of it, if staff said so
public record Closed(
        CaseFile file,
        Ending ending,
        Optional<CaseTerms> terms,
        List<Participant> participants,
        Instant closedAt,
        Optional<Outcome> outcome)
        implements Case {

    public Closed {
        participants = List.copyOf(participants);
    }

    @Override
    public Optional<CaseTerms> agreedTerms() {
        return terms;
    }

    /// A session that had begun before the end took place.
    public Closed held() {
        return new Closed(file.withOneMoreHeld(), ending, terms, participants, closedAt, outcome);
    }

    /// Staff say what came of it; saying nothing leaves what was said before.
    public Closed came(Optional<Outcome> to) {
        return new Closed(file, ending, terms, participants, closedAt, to.or(() -> outcome));
    }
}
