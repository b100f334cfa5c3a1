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

    /// Staff end it.
    public Closed ended(Instant now) {
        return new Closed(file, Ending.ENDED, Optional.of(terms), participants, now);
    }
}
