package parley.intake.cases;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import parley.events.letters.FailureCause;
import parley.events.letters.LetterEvent;
import parley.events.letters.LetterFailed;
import parley.events.letters.LetterKind;
import parley.events.letters.LetterSent;
import parley.events.letters.LettersForgotten;
import parley.intake.ids.model.ParticipantId;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Shredder;
import parley.outbox.inbox.Inbox;
import parley.outbox.inbox.Reaction;
import parley.outbox.wire.Envelope;

/// Forgets who withdrew as soon as their withdrawal was acknowledged, or cannot be by letter.
@ApplicationScoped
class LetterListener implements Reaction<LetterEvent> {

    private final Inbox inbox;
    private final Shredder shredder;
    private final Event<LetterSent> departures;
    private final Event<LetterFailed> failures;
    private final Event<LettersForgotten> receipts;
    private final Clock clock;

    LetterListener(
            Inbox inbox,
            Shredder shredder,
            Event<LetterSent> departures,
            Event<LetterFailed> failures,
            Event<LettersForgotten> receipts,
            Clock clock) {
        this.inbox = inbox;
        this.shredder = shredder;
        this.departures = departures;
        this.failures = failures;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Incoming("letters")
    @Blocking
    void arrived(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, this);
    }

    @Override
    public Class<LetterEvent> to() {
        return LetterEvent.class;
    }

    @Override
    public void take(LetterEvent fact, Envelope envelope) {
        switch (fact) {
            case LetterSent sent -> {
                settled(sent.kind(), sent.recipientId());
                departures.fire(sent);
            }
            case LettersForgotten receipt -> receipts.fire(receipt);
            case LetterFailed failed -> {
                failures.fire(failed);
                // Somebody who is phoned instead must stay reachable until then, a day at most.
                if (failed.cause() != FailureCause.MUST_NOT_WRITE) {
                    settled(failed.kind(), failed.recipientId());
                }
            }
        }
    }

    private void settled(LetterKind kind, UUID recipient) {
        if (kind == LetterKind.WITHDRAWAL_ACKNOWLEDGED) {
            shredder.doom(KeyOwner.of(new ParticipantId(recipient)), clock.instant());
        }
    }
}
