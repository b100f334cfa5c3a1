package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Nothing more will happen in it.
///
/// @param terms what it was about to be, if it came that far
public record Closed(
        CaseFile file, Ending ending, Optional<CaseTerms> terms, List<Participant> participants, Instant closedAt)
        implements Case {

    public Closed {
        participants = List.copyOf(participants);
    }
}
