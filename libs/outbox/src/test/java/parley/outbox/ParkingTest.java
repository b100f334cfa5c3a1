package parley.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.Topics;
import parley.local.testing.Ground;
import parley.outbox.trial.Deliveries;
import parley.outbox.trial.Sample;
import parley.outbox.trial.ThreadTransactions;
import parley.outbox.trial.TrialDatabase;
import parley.outbox.wire.EventCodec;

/// A row that the broker never takes holds up its own case and no other.
@Tag("edge")
class ParkingTest {

    private static final String TOPIC = Topics.cases(Office.CONFLICT_RESOLUTION);
    private static final Duration SOON = Duration.ofSeconds(60);

    private final String source = "/parley/trial-" + UUID.randomUUID();
    private final TrialDatabase database = new TrialDatabase();
    private final ThreadTransactions transactions = new ThreadTransactions(database.named("writer"));
    private final OutboxRows rows = new OutboxRows(transactions.dataSource());
    private final Outbox outbox = new Outbox(rows, transactions, Clock.systemUTC(), () -> {});
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final UUID stuck = UUID.randomUUID();
    private final UUID healthy = UUID.randomUUID();

    @Test
    void aRowTooLargeForTheBrokerParksItsCaseOnlyUntilSomebodyDecides() throws Exception {
        try (var _ = deliveries();
                var _ = new Relays(database, Ground.kafka(), source, 1)) {
            announceSpoilt("body = repeat('x', 3000000)");
            announce(healthy, healthy, stuck);

            await().atMost(SOON).untilAsserted(() -> assertThat(rows.parked()).hasSize(1));
            await().atMost(SOON).untilAsserted(() -> assertThat(arrived).contains(healthy + " 1", healthy + " 2"));
            assertThat(arrived).noneMatch(event -> event.startsWith(stuck.toString()));
            var parked = rows.parked().getFirst();
            assertThat(parked.subject()).isEqualTo(stuck.toString());
            assertThat(parked.cause()).isEqualTo("RecordTooLargeException");

            database.run("update outbox set body = '{}' where event_id = '" + parked.id() + "'");
            transactions.runInNew(() -> rows.release(parked.id()));

            await().atMost(SOON).untilAsserted(() -> assertThat(arrived).contains(stuck + " 1", stuck + " 2"));
            assertThat(arrived.indexOf(stuck + " 1")).isLessThan(arrived.indexOf(stuck + " 2"));
        }
    }

    @Test
    void aRowThatIsGivenUpLetsTheLaterOnesOfItsCaseGo() throws Exception {
        try (var _ = deliveries();
                var _ = new Relays(database, Ground.kafka(), source, 1)) {
            announceSpoilt("body = repeat('x', 3000000)");
            announce(stuck);
            await().atMost(SOON).untilAsserted(() -> assertThat(rows.parked()).hasSize(1));

            transactions.runInNew(() -> rows.drop(rows.parked().getFirst().id()));

            await().atMost(SOON).untilAsserted(() -> assertThat(arrived).containsExactly(stuck + " 2"));
            assertThat(rows.parked()).isEmpty();
        }
    }

    @Test
    void aTopicThatDoesNotExistParksAfterAWhileAndOnlyIfOthersGetThrough() throws Exception {
        var impatient = new RelaySettings(100, Duration.ofSeconds(10), Duration.ofSeconds(1), 5, Duration.ofSeconds(2));
        try (var _ = deliveries();
                var _ = new Relays(database, Ground.kafka(), source, 1, impatient)) {
            announceSpoilt("topic = 'parley.nowhere.v1'");
            Thread.sleep(4000);
            assertThat(rows.parked()).isEmpty();

            await().atMost(SOON).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
                announce(healthy);
                assertThat(rows.parked()).hasSize(1);
            });

            assertThat(rows.parked().getFirst().cause()).isEqualTo("TimeoutException");
            await().atMost(SOON).untilAsserted(() -> assertThat(
                            database.longs("select count(*) from outbox where subject = '" + healthy + "'"))
                    .containsExactly(0L));
        }
    }

    private Deliveries deliveries() {
        return new Deliveries(Ground.kafka(), TOPIC, source, record -> {
            var envelope = EventCodec.open(record).orElseThrow().envelope();
            arrived.add(envelope.subject() + " " + envelope.sequence());
        });
    }

    private void announce(UUID... cases) {
        transactions.runInNew(() -> {
            for (var caseId : cases) {
                outbox.announce(Sample.closed(caseId));
            }
        });
    }

    /// No relay sees the row unspoilt.
    private void announceSpoilt(String change) {
        transactions.runInNew(() -> {
            outbox.announce(Sample.closed(stuck));
            try (var connection = transactions.dataSource().getConnection();
                    var update = connection.createStatement()) {
                update.executeUpdate("update outbox set " + change + " where subject = '" + stuck + "'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
