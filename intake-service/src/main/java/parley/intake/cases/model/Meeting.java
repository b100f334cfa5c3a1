package parley.intake.cases.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A session stands, and every consent is still live.
public record Meeting(CaseFile file, CaseTerms terms, List<Participant> participants, Instant since)
        implements Underway {

    public Meeting {
        participants = List.copyOf(participants);
        Underway.requireEveryConsent(terms, participants);
    }

    /// The session was held, and everybody is asked whether they want another.
    ///
    /// @param until when silence becomes an answer
    public Considering held(Instant at, Instant until) {
        return new Considering(file.withOneMoreHeld(), terms, participants, at, until, Map.of());
    }

    /// No session stands any more.
    public Accepted withoutSession() {
        return new Accepted(file, terms, participants, since);
    }

    @Override
    public Case withdrawn(Participant who, Standing.Agreed yes, Instant now, Instant answerBy) {
        return Underway.askingTheRest(this, who.now(yes.withdrew(now)), now, answerBy);
    }
}
