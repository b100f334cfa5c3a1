package parley.notification.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.atomic.AtomicInteger;

/// Hears what wakes the sender.
@ApplicationScoped
public class WakingCall {

    private final AtomicInteger rung = new AtomicInteger();

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterDue due) {
        rung.incrementAndGet();
    }

    /// How often so far.
    public int rung() {
        return rung.get();
    }
}
