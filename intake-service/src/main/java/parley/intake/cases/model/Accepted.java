package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;

/// Every consent that is needed is live; sessions may be planned and permitted. It cannot exist otherwise.
public record Accepted(CaseFile file, CaseTerms terms, List<Participant> participants, Instant since)
        implements Underway {

    public Accepted {
        participants = List.copyOf(participants);
        Underway.requireEveryConsent(terms, participants);
    }

    /// A session stands.
    public Meeting meeting() {
        return new Meeting(file, terms, participants, since);
    }

    @Override
    public Case withdrawn(Participant who, Standing.Agreed yes, Instant now, Instant answerBy) {
        return Underway.askingTheRest(this, who.now(yes.withdrew(now)), now, answerBy);
    }
}
