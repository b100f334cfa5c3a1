package parley.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.outbox.Relay.Round;
import parley.outbox.trial.Sample;
import parley.outbox.trial.ThreadTransactions;
import parley.outbox.trial.TrialDatabase;

/// A relay that stops in the middle of a batch, as a paused machine does, leads no longer than the fence allows.
@Tag("edge")
class FenceTest {

    private static final RelaySettings SHORT =
            new RelaySettings(100, Duration.ofSeconds(3), Duration.ofMillis(100), 5, Duration.ofMinutes(1));

    private final TrialDatabase database = new TrialDatabase();
    private final CountDownLatch resumed = new CountDownLatch(1);
    private final Paused paused = new Paused(resumed);

    @Test
    void anotherRelayTakesOverAndThePausedOneDeletesNothing() throws Exception {
        var transactions = new ThreadTransactions(database.named("writer"));
        var outbox = new Outbox(new OutboxRows(transactions.dataSource()), transactions, Clock.systemUTC(), () -> {});
        transactions.runInNew(() -> outbox.announce(Sample.closed(UUID.randomUUID())));
        var stuck = CompletableFuture.supplyAsync(() -> round(relay(paused)));
        await().pollInterval(Duration.ofMillis(5)).until(() -> paused.isSending);
        var next = relay(
                new MockProducer<>(Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer()));
        assertThat(next.round()).isEqualTo(Round.FOLLOWING);

        await().atMost(Duration.ofSeconds(10)).until(() -> next.round() == Round.PROGRESS);
        transactions.runInNew(() -> outbox.announce(Sample.closed(UUID.randomUUID())));
        resumed.countDown();

        assertThatThrownBy(stuck::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(database.longs("select count(*) from outbox")).containsExactly(1L);
    }

    private Relay relay(MockProducer<String, byte[]> producer) {
        return new Relay(
                database.named("relay"),
                new Publisher(() -> producer, SHORT),
                Clock.systemUTC(),
                "/parley/test",
                SHORT);
    }

    private static Round round(Relay relay) {
        try {
            return relay.round();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Paused extends MockProducer<String, byte[]> {
        private final CountDownLatch resumed;
        private volatile boolean isSending;

        Paused(CountDownLatch resumed) {
            super(Cluster.empty(), true, null, new StringSerializer(), new ByteArraySerializer());
            this.resumed = resumed;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            isSending = true;
            try {
                resumed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.send(record);
        }
    }
}
