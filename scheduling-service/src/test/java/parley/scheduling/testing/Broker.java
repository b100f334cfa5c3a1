package parley.scheduling.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import parley.events.Event;
import parley.events.EventTypes;
import parley.events.Office;
import parley.events.Topics;
import parley.events.cases.CaseEvent;
import parley.events.sessions.SessionEvent;
import parley.outbox.wire.Envelope;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Incoming;
import parley.outbox.wire.Reading;

/// Speaks to the real broker as intake would, and listens to what scheduling announces.
public final class Broker implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final List<SessionEvent> heard = new CopyOnWriteArrayList<>();

    public Broker() {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer());
        var topics = List.of(Topics.sessions(Office.CONFLICT_RESOLUTION), Topics.sessions(Office.OMBUDS));
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Announces a fact as intake does.
    public void announce(CaseEvent fact) {
        send(fact, sequences.merge(fact.subject(), 1L, Long::sum), UUID.randomUUID());
    }

    /// Sends a fact with a sequence number and an id of one's choice.
    public void send(CaseEvent fact, long sequence, UUID id) {
        sequences.merge(fact.subject(), sequence, Math::max);
        var envelope = new Envelope(
                id,
                "/parley/intake-service",
                EventTypes.nameOf(fact.getClass()),
                fact.subject(),
                Clock.systemUTC().instant(),
                sequence,
                Optional.empty());
        producer.send(EventCodec.recordOf(new Incoming(envelope, fact.topic(), EventCodec.bodyOf(fact))));
        producer.flush();
    }

    /// What scheduling has announced so far about the case, of one kind: all that the broker has by now.
    public synchronized <E extends SessionEvent> List<E> heard(Class<E> kind, UUID caseId) {
        var ends = consumer.endOffsets(consumer.assignment());
        do {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                EventCodec.open(record).map(EventCodec::read).ifPresent(this::keep);
            }
        } while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
        return heard.stream()
                .filter(event -> event.caseId().equals(caseId))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private void keep(Reading reading) {
        if (reading instanceof Reading.Fact(Event fact) && fact instanceof SessionEvent event) {
            heard.add(event);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
