package parley.outbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.events.Event;
import parley.events.EventTypes;
import parley.events.Office;
import parley.events.cases.CaseClosed;
import parley.outbox.trial.Sample;

class EventCodecTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final UUID caseId = UUID.fromString("3f2c8a10-0000-4000-8000-000000000001");
    private final Event event = new CaseClosed(caseId, Office.OMBUDS, Sample.AT);
    private final Incoming outgoing = new Incoming(
            new Envelope(
                    UUID.fromString("3f2c8a10-0000-4000-8000-000000000002"),
                    "/parley/intake-service",
                    EventTypes.nameOf(CaseClosed.class),
                    event.subject(),
                    event.at(),
                    7,
                    Optional.of(TRACE)),
            event.topic(),
            EventCodec.bodyOf(event));

    @Test
    void writesTheEnvelopeAsHeadersAndTheFactAsJson() {
        var record = EventCodec.recordOf(outgoing);

        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "3f2c8a10-0000-4000-8000-000000000002")
                .containsEntry("ce_source", "/parley/intake-service")
                .containsEntry("ce_type", "parley.cases.CaseClosed.v1")
                .containsEntry("ce_subject", caseId.toString())
                .containsEntry("ce_time", "2026-11-20T15:00:00Z")
                .containsEntry("ce_sequence", "7")
                .containsEntry("content-type", "application/json")
                .containsEntry("traceparent", TRACE)
                .containsEntry("ce_traceparent", TRACE)
                .hasSize(10);
        assertThat(record.key()).isEqualTo(caseId.toString());
        assertThat(record.topic()).isEqualTo("parley.ombuds.cases.v1");
        assertThat(new String(record.value(), UTF_8)).isEqualTo("""
                {"caseId":"3f2c8a10-0000-4000-8000-000000000001","office":"OMBUDS","at":"2026-11-20T15:00:00Z"}""");
    }

    @Test
    void readsWhatItWrote() {
        var opened = EventCodec.open(received(EventCodec.recordOf(outgoing)));

        assertThat(opened).contains(outgoing);
        assertThat(EventCodec.read(opened.orElseThrow())).isEqualTo(new Reading.Fact(event));
    }

    /// The samples are what was promised to other services.
    @ParameterizedTest
    @MethodSource
    void readsAndWritesTheFrozenSampleOf(Class<? extends Event> type) throws IOException {
        var golden = Path.of("../events/src/test/resources/golden", type.getSimpleName() + ".v1.json");
        var sample = new ObjectMapper().readTree(Files.readString(golden));
        var envelope = new Envelope(
                UUID.randomUUID(), "/parley/test", EventTypes.nameOf(type), "subject", Sample.AT, 1, Optional.empty());

        var reading = EventCodec.read(new Incoming(envelope, "topic", sample.toString()));

        assertThat(reading).isInstanceOfSatisfying(Reading.Fact.class, fact -> assertThat(tree(fact.event()))
                .isEqualTo(sample));
    }

    static Stream<Class<? extends Event>> readsAndWritesTheFrozenSampleOf() {
        return EventTypes.all().stream();
    }

    private static JsonNode tree(Event event) {
        try {
            return new ObjectMapper().readTree(EventCodec.bodyOf(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void passesOverFieldsThatANewerProducerAdded() {
        var newer = outgoing.body().replace("{", "{\"mood\":\"calm\",");

        assertThat(EventCodec.read(new Incoming(outgoing.envelope(), outgoing.topic(), newer)))
                .isEqualTo(new Reading.Fact(event));
    }

    @Test
    void knowsATypeItDoesNotKnowFromContentItCannotRead() {
        var e = outgoing.envelope();
        var unheard = new Envelope(
                e.id(), e.source(), "parley.cases.CaseSung.v1", e.subject(), e.time(), e.sequence(), e.traceparent());

        assertThat(EventCodec.read(new Incoming(unheard, "t", "{}"))).isInstanceOf(Reading.Unheard.class);
        assertThat(EventCodec.read(new Incoming(e, "t", "{\"caseId\":17"))).isInstanceOf(Reading.Garbled.class);
        assertThat(EventCodec.read(new Incoming(e, "t", "null"))).isInstanceOf(Reading.Garbled.class);
        assertThat(EventCodec.read(new Incoming(e, "t", ""))).isInstanceOf(Reading.Garbled.class);
    }

    @Test
    void doesNotTakeAnyRecordForAnEvent() {
        var whole = EventCodec.recordOf(outgoing);
        for (var header : new String[] {"ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence"}) {
            var missing = received(whole);
            missing.headers().remove(header);
            var broken = received(whole);
            broken.headers().remove(header).add(header, "?".getBytes(UTF_8));

            assertThat(EventCodec.open(missing)).as(header).isEmpty();
            if (!header.matches("ce_(source|type|subject)")) {
                assertThat(EventCodec.open(broken)).as(header).isEmpty();
            }
        }
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        var record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
