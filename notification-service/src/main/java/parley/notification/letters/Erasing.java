package parley.notification.letters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import parley.events.Office;
import parley.events.letters.LettersForgotten;
import parley.outbox.Outbox;
import parley.outbox.forgetting.Forgetting;

/// Takes everything about a case out of the tables, in the transaction of whoever asks for it.
@ApplicationScoped
class Erasing {

    private final Forgetting forgetting;
    private final LetterRows letters;
    private final ReplyRows replies;
    private final StoppedRows stopped;
    private final Outbox outbox;
    private final Clock clock;

    Erasing(
            Forgetting forgetting,
            LetterRows letters,
            ReplyRows replies,
            StoppedRows stopped,
            Outbox outbox,
            Clock clock) {
        this.forgetting = forgetting;
        this.letters = letters;
        this.replies = replies;
        this.stopped = stopped;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Leaves nothing of the case. A letter that is just being handed to the mail server may still arrive; what became
    /// of it is not written down any more.
    void erase(UUID caseId) {
        var subject = caseId.toString();
        forgetting.forget(subject);
        letters.delete("caseId", caseId);
        replies.delete("caseId", caseId);
        stopped.forget(caseId);
        // Whoever held one of the letters before may have announced what became of it.
        forgetting.forget(subject);
    }

    /// The same, and says so to whoever waits for it, as often as they ask.
    void eraseWithReceipt(UUID caseId, Office office) {
        erase(caseId);
        outbox.announce(new LettersForgotten(caseId, office, clock.instant()));
    }
}
