package parley.notification.letters;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import parley.events.sessions.SessionEvent;
import parley.outbox.inbox.Inbox;
import parley.outbox.inbox.Reaction;
import parley.outbox.wire.Envelope;

/// Hears what happens to sessions.
@ApplicationScoped
class SessionLetterListener implements Reaction<SessionEvent> {

    private final Inbox inbox;
    private final OneCaseAtATime turns;
    private final SessionLetters letters;

    SessionLetterListener(Inbox inbox, OneCaseAtATime turns, SessionLetters letters) {
        this.inbox = inbox;
        this.turns = turns;
        this.letters = letters;
    }

    @Incoming("sessions")
    @Blocking
    void arrived(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Class<SessionEvent> to() {
        return SessionEvent.class;
    }

    @Override
    public void take(SessionEvent fact, Envelope envelope) {
        turns.take(fact.caseId());
        letters.on(fact, envelope.id());
    }
}
