package parley.outbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import parley.events.Event;
import parley.events.EventTypes;

/// Writes events to Kafka records and reads them back.
///
/// It has a mapper of its own, so that no setting of a service's REST side can change what goes over the wire. Fields
/// it does not know are passed over: a newer producer may add some.
public final class EventCodec {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, null))
            .build();

    private EventCodec() {}

    /// The fact as JSON: instants and durations as ISO-8601, absent values left out.
    public static String bodyOf(Event event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Cannot be written as JSON: " + event.getClass().getName(), e);
        }
    }

    /// The record to send; its key is the subject, which keeps the facts about one case in one partition.
    public static ProducerRecord<String, byte[]> recordOf(Incoming outgoing) {
        var envelope = outgoing.envelope();
        var record = new ProducerRecord<>(
                outgoing.topic(), envelope.subject(), outgoing.body().getBytes(UTF_8));
        var headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", envelope.id().toString());
        put(headers, "ce_source", envelope.source());
        put(headers, "ce_type", envelope.type());
        put(headers, "ce_subject", envelope.subject());
        put(headers, "ce_time", envelope.time().toString());
        put(headers, "ce_sequence", Long.toString(envelope.sequence()));
        put(headers, "content-type", "application/json");
        envelope.traceparent().ifPresent(trace -> {
            put(headers, "traceparent", trace);
            put(headers, "ce_traceparent", trace);
        });
        return record;
    }

    /// The event in a record; absent if the record does not carry the envelope of one.
    public static Optional<Incoming> open(ConsumerRecord<String, byte[]> record) {
        var headers = record.headers();
        try {
            var envelope = new Envelope(
                    UUID.fromString(require(headers, "ce_id")),
                    require(headers, "ce_source"),
                    require(headers, "ce_type"),
                    require(headers, "ce_subject"),
                    Instant.parse(require(headers, "ce_time")),
                    Long.parseLong(require(headers, "ce_sequence")),
                    find(headers, "traceparent").or(() -> find(headers, "ce_traceparent")));
            var body = record.value() == null ? "" : new String(record.value(), UTF_8);
            return Optional.of(new Incoming(envelope, record.topic(), body));
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    /// Reads the fact.
    public static Reading read(Incoming incoming) {
        return EventTypes.named(incoming.envelope().type())
                .map(type -> readAs(type, incoming.body()))
                .orElseGet(Reading.Unheard::new);
    }

    private static Reading readAs(Class<? extends Event> type, String body) {
        try {
            var event = JSON.readValue(body, type);
            return event == null ? new Reading.Garbled() : new Reading.Fact(event);
        } catch (JsonProcessingException _) {
            return new Reading.Garbled();
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String require(Headers headers, String name) {
        return find(headers, name).orElseThrow();
    }

    private static Optional<String> find(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }
}
