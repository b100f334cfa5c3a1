package parley.notification.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import parley.events.Event;
import parley.events.EventTypes;
import parley.events.cases.CaseEvent;
import parley.outbox.wire.Envelope;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Incoming;

/// Announces facts as intake and scheduling do.
public final class Announcer implements AutoCloseable {

    private final Map<String, Long> sequences = new HashMap<>();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                    "acks",
                    "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /// Announces a fact, and returns its record so that it can be delivered again.
    public ProducerRecord<String, byte[]> announce(Event fact) {
        return announce(fact, Optional.empty());
    }

    public ProducerRecord<String, byte[]> announce(Event fact, Optional<String> traceparent) {
        var source = fact instanceof CaseEvent ? "/parley/intake-service" : "/parley/scheduling-service";
        var sequence = sequences.merge(source + fact.subject(), 1L, Long::sum);
        var record = EventCodec.recordOf(new Incoming(
                new Envelope(
                        UUID.randomUUID(),
                        source,
                        EventTypes.nameOf(fact.getClass()),
                        fact.subject(),
                        fact.at(),
                        sequence,
                        traceparent),
                fact.topic(),
                EventCodec.bodyOf(fact)));
        deliver(record);
        return record;
    }

    /// As if intake had announced something about this case that got lost.
    public void skipANumber(UUID caseId) {
        sequences.merge("/parley/intake-service" + caseId, 1L, Long::sum);
    }

    public void deliver(ProducerRecord<String, byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
