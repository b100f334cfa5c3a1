package parley.scheduling.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import parley.events.Office;
import parley.events.sessions.SessionsForgotten;
import parley.outbox.Outbox;
import parley.outbox.forgetting.Forgetting;
import parley.scheduling.cases.model.CaseId;

/// Forgets a case in one step, and says so.
@ApplicationScoped
@Transactional
public class ForgettingCases {

    private final Forgetting between;
    private final EverythingOf everything;
    private final Outbox outbox;
    private final Clock clock;

    ForgettingCases(Forgetting between, EverythingOf everything, Outbox outbox, Clock clock) {
        this.between = between;
        this.everything = everything;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Nothing of the case is left afterwards but the receipt. Forgetting it again gives the receipt again.
    public void forget(CaseId id, Office office) {
        leaveNothing(id);
        outbox.announce(new SessionsForgotten(id.value(), office, clock.instant()));
    }

    /// Forgets what a backup has brought back; its receipt was given long ago.
    void forgetAgain(CaseId id) {
        leaveNothing(id);
    }

    private void leaveNothing(CaseId id) {
        var subject = id.value().toString();
        between.forget(subject);
        everything.lock(id);
        // Whoever held the lock before may have announced one more fact.
        between.forget(subject);
        everything.delete(id, clock.instant());
    }
}
