package parley.notification.letters;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import parley.events.cases.CaseEvent;
import parley.outbox.inbox.Inbox;
import parley.outbox.inbox.Reaction;
import parley.outbox.wire.Envelope;

/// Hears what happens in cases.
@ApplicationScoped
class CaseLetterListener implements Reaction<CaseEvent> {

    private final Inbox inbox;
    private final OneCaseAtATime turns;
    private final CaseLetters letters;

    CaseLetterListener(Inbox inbox, OneCaseAtATime turns, CaseLetters letters) {
        this.inbox = inbox;
        this.turns = turns;
        this.letters = letters;
    }

    @Incoming("cases")
    @Blocking
    void arrived(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Class<CaseEvent> to() {
        return CaseEvent.class;
    }

    @Override
    public void take(CaseEvent fact, Envelope envelope) {
        turns.take(fact.caseId());
        letters.on(fact, envelope.id());
    }
}
