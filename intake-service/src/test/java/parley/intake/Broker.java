package parley.intake;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
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
import parley.outbox.wire.Envelope;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Incoming;
import parley.outbox.wire.Reading;

/// Speaks for the neighbours on the real broker, and listens to what this service announces.
public final class Broker {

    private static final Map<String, Long> SEQUENCES = new ConcurrentHashMap<>();

    private Broker() {}

    /// Announces a fact as another service would.
    public static void announce(String service, Event event) {
        var sequence = SEQUENCES.merge(service + event.subject(), 1L, Long::sum);
        var envelope = new Envelope(
                UUID.randomUUID(),
                "/parley/" + service,
                EventTypes.nameOf(event.getClass()),
                event.subject(),
                event.at(),
                sequence,
                Optional.empty());
        var settings = Map.<String, Object>of("bootstrap.servers", servers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(EventCodec.recordOf(new Incoming(envelope, event.topic(), EventCodec.bodyOf(event))))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What was announced about a case so far, in order.
    public static List<Event> announcedAbout(UUID caseId) {
        return heardAbout(caseId).stream()
                .map(EventCodec::read)
                .map(reading -> switch (reading) {
                    case Reading.Fact(var fact) -> fact;
                    case Reading.Garbled _, Reading.Unheard _ ->
                        throw new IllegalStateException("not an event of ours");
                })
                .toList();
    }

    /// The same with envelopes. Nothing about the case waits to leave any more.
    public static List<Incoming> heardAbout(UUID caseId) {
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingToLeave(caseId) == 0);
        return everything().stream()
                .filter(one -> one.envelope().subject().equals(caseId.toString()))
                .toList();
    }

    /// Everything this service has announced about any case of either office.
    public static List<Incoming> everything() {
        var settings = Map.<String, Object>of("bootstrap.servers", servers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (var office : Office.values()) {
                consumer.partitionsFor(Topics.cases(office))
                        .forEach(part -> partitions.add(new TopicPartition(part.topic(), part.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var heard = new ArrayList<Incoming>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(message -> heard.add(EventCodec.open(message).orElseThrow()));
            }
            return heard;
        }
    }

    private static long waitingToLeave(UUID caseId) throws SQLException {
        try (var connection = CDI.current()
                        .select(DataSource.class, Default.Literal.INSTANCE)
                        .get()
                        .getConnection();
                var query = connection.prepareStatement("select count(*) from outbox where subject = ?")) {
            query.setString(1, caseId.toString());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
