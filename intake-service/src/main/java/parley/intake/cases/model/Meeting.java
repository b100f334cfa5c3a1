package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;

/// A session stands, and every consent is still live.
public record Meeting(CaseFile file, CaseTerms terms, List<Participant> participants, Instant since)
        implements Underway {

    public Meeting {
        participants = List.copyOf(participants);
        if (!Underway.everyConsentIsLive(participants)) {
            throw new IllegalArgumentException("People meet only with every consent");
        }
    }

    /// No session stands any more.
    public Accepted withoutSession() {
        return new Accepted(file, terms, participants, since);
    }

    @Override
    public Case withdrawn(Participant who, Standing.Agreed yes, Instant now) {
        return Underway.without(this, who.now(yes.withdrew(now)), now);
    }
}
