package parley.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import parley.outbox.Publisher.Failure;
import parley.outbox.trial.Sample;
import parley.outbox.wire.Envelope;

class PublisherTest {

    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(Cluster.empty(), false, null, new StringSerializer(), new ByteArraySerializer());
    /// So much that no pause of the machine ends a batch early.
    private Duration patience = Duration.ofMinutes(1);
    private long ids;

    @Test
    void sendsTheNextOfASubjectOnlyOnceTheOneBeforeIsAcknowledged() {
        var published = publish(row("a"), row("a"), row("b"));

        await().untilAsserted(() -> assertThat(sent()).containsExactly("a 1", "b 3"));
        broker.completeNext();
        broker.completeNext();
        await().untilAsserted(() -> assertThat(sent()).containsExactly("a 1", "b 3", "a 2"));
        broker.completeNext();

        assertThat(published.join().delivered()).extracting(Outgoing::id).containsExactly(1L, 3L, 2L);
    }

    @Test
    void sendsNothingMoreOfASubjectOnceOneHasFailed() {
        var published = publish(row("a"), row("a"), row("b"), row("b"));

        await().untilAsserted(() -> assertThat(sent()).hasSize(2));
        broker.errorNext(new TimeoutException("late"));
        broker.completeNext();
        await().untilAsserted(() -> assertThat(sent()).containsExactly("a 1", "b 3", "b 4"));
        broker.completeNext();

        var result = published.join();
        assertThat(result.delivered()).extracting(Outgoing::id).containsExactly(3L, 4L);
        assertThat(result.failed())
                .singleElement()
                .returns(1L, failure -> failure.row().id())
                .returns("TimeoutException", Failure::cause)
                .returns(false, Failure::forGood);
    }

    @Test
    void tellsARowAtFaultFromABrokerInTrouble() {
        var published = publish(row("a"));

        await().untilAsserted(() -> assertThat(sent()).hasSize(1));
        broker.errorNext(new RecordTooLargeException("too large"));

        assertThat(published.join().failed()).singleElement().returns(true, Failure::forGood);
    }

    @Test
    void waitsForNoRowLongerThanADeliveryMayTake() {
        patience = Duration.ofMillis(500);
        var published = publish(row("a"), row("a"));

        var result = published.join();

        assertThat(sent()).containsExactly("a 1");
        assertThat(result.delivered()).isEmpty();
        assertThat(result.failed()).hasSize(1);
    }

    private CompletableFuture<Publisher.Result> publish(Outgoing... rows) {
        var publisher =
                new Publisher(() -> broker, new RelaySettings(100, patience, patience, 5, Duration.ofMinutes(1)));
        return CompletableFuture.supplyAsync(() -> {
            try {
                return publisher.publish(List.of(rows));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<String> sent() {
        return new ArrayList<>(broker.history())
                .stream().map(PublisherTest::nameOf).toList();
    }

    private static String nameOf(ProducerRecord<String, byte[]> record) {
        return record.key() + " "
                + new String(
                        record.headers().lastHeader("ce_sequence").value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Outgoing row(String subject) {
        ids++;
        var envelope =
                new Envelope(UUID.randomUUID(), "/parley/test", "type", subject, Sample.AT, ids, Optional.empty());
        return new Outgoing(ids, envelope, "topic", "{}", 0, Optional.empty());
    }
}
