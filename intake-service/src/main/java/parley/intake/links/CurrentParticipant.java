package parley.intake.links;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// Who is asking, in a request by a participant.
@RequestScoped
public class CurrentParticipant {

    private @Nullable LinkSession session;

    void is(LinkSession session) {
        this.session = session;
    }

    /// The session that this request brought along.
    public LinkSession session() {
        if (session == null) {
            throw Refusal.because(Reason.SESSION_EXPIRED);
        }
        return session;
    }
}
