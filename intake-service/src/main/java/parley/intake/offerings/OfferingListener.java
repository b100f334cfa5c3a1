package parley.intake.offerings;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import parley.events.offerings.OfferingEvent;
import parley.outbox.inbox.Inbox;
import parley.outbox.inbox.Reaction;
import parley.outbox.wire.Envelope;

/// Hears what the catalogue announces.
@ApplicationScoped
class OfferingListener implements Reaction<OfferingEvent> {

    private final Inbox inbox;
    private final Offerings offerings;

    OfferingListener(Inbox inbox, Offerings offerings) {
        this.inbox = inbox;
        this.offerings = offerings;
    }

    @Incoming("offerings")
    @Blocking
    void arrived(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, this);
    }

    @Override
    public Class<OfferingEvent> to() {
        return OfferingEvent.class;
    }

    @Override
    public void take(OfferingEvent fact, Envelope envelope) {
        offerings.take(fact);
    }
}
