package parley.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.Topics;
import parley.events.cases.CaseEvent;
import parley.local.testing.Ground;
import parley.outbox.inbox.InboxTrial;
import parley.outbox.inbox.Reaction;
import parley.outbox.trial.Audit;
import parley.outbox.trial.Audit.Verdict;
import parley.outbox.trial.Deliveries;
import parley.outbox.trial.ThreadTransactions;
import parley.outbox.trial.Tier;
import parley.outbox.trial.TrialDatabase;
import parley.outbox.wire.Envelope;
import parley.outbox.wire.EventCodec;

/// The promise: nothing is lost, nothing out of order on first delivery, every effect happens once.
@Tag("edge")
class ThreeRelaysTest {

    private static final String TOPIC = Topics.cases(Office.CONFLICT_RESOLUTION);
    private static final int EVENTS = Tier.pick(1000, 5000);
    private static final int KILLS = 5;

    private final String source = "/parley/trial-" + UUID.randomUUID();
    private final long seed = Tier.seed();

    @Test
    void loseAndReorderNothingWhileTheirConnectionsAreKilled() throws Exception {
        var producing = new TrialDatabase();
        var consuming = new TrialDatabase();
        consuming.run("create table effect (event_id uuid, subject text, sequence bigint, at serial)");
        var transactions = new ThreadTransactions(consuming.named("inbox"));
        var inbox = InboxTrial.inbox(transactions, new SimpleMeterRegistry());
        var effects = new Effects(transactions.dataSource());
        var audit = new Audit();
        var random = new Random(seed);
        var writers = new Writers(producing, 20, seed, 120);
        var kills = new AtomicInteger();
        var events = EVENTS;

        try (var _ = new Deliveries(Ground.kafka(), TOPIC, source, record -> {
                    note(audit, record);
                    inbox.receive(record, effects);
                    if (random.nextInt(5) == 0) {
                        inbox.receive(record, effects);
                    }
                });
                var _ = new Relays(producing, Ground.kafka(), source, 3);
                var _ = new Killer(producing, kills, new Random(seed))) {
            writers.write(EVENTS);
            // The faster the machine, the more rarely a relay is met in the middle of a batch.
            for (; kills.get() < KILLS && events < 10 * EVENTS; events += 100) {
                writers.write(100);
            }
            var all = events;
            await().atMost(Duration.ofMinutes(2)).until(() -> audit.distinct() >= all);
            await().atMost(Duration.ofSeconds(30)).until(() -> producing
                    .longs("select count(*) from outbox")
                    .getFirst()
                    .equals(0L));
        }

        var verdict = audit.against(writers.announced());
        System.out.printf("%d events, %d relay sessions killed: %s%n", events, kills.get(), verdict);
        assertThat(kills.get()).isGreaterThanOrEqualTo(KILLS);
        assertThat(verdict.lost()).isZero();
        assertThat(verdict.inversions()).isZero();
        assertThat(audit.distinct()).isEqualTo(events);
        assertThat(consuming.longs("select count(*) from effect")).containsExactly((long) events);
        assertThat(consuming.longs("select count(distinct event_id) from effect"))
                .containsExactly((long) events);
        assertThat(consuming.longs("""
                select count(*) from (
                    select sequence, row_number() over (partition by subject order by at) as place from effect
                ) as e where sequence <> place""")).containsExactly(0L);
        assertThat(consuming.longs("select count(*) from inbox_held")).containsExactly(0L);
    }

    @Test
    void sendNothingTwiceWhileNobodyDies() throws Exception {
        var database = new TrialDatabase();
        var audit = new Audit();
        var writers = new Writers(database, 4, seed, 3);

        try (var _ = new Deliveries(Ground.kafka(), TOPIC, source, record -> note(audit, record));
                var _ = new Relays(database, Ground.kafka(), source, 3)) {
            writers.write(EVENTS / 2);
            await().atMost(Duration.ofMinutes(2)).until(() -> audit.distinct() >= EVENTS / 2);
        }

        assertThat(audit.against(writers.announced())).isEqualTo(new Verdict(0, 0, 0));
    }

    private static void note(Audit audit, ConsumerRecord<String, byte[]> record) {
        var envelope = EventCodec.open(record).orElseThrow().envelope();
        audit.delivered(envelope.subject(), envelope.sequence());
    }

    /// Writes a row for every event that takes effect, and would write two for one that did so twice.
    private record Effects(DataSource dataSource) implements Reaction<CaseEvent> {
        @Override
        public Class<CaseEvent> to() {
            return CaseEvent.class;
        }

        @Override
        public void take(CaseEvent fact, Envelope envelope) {
            try (var connection = dataSource.getConnection();
                    var insert = connection.prepareStatement(
                            "insert into effect (event_id, subject, sequence) values (?, ?, ?)")) {
                insert.setObject(1, envelope.id());
                insert.setString(2, envelope.subject());
                insert.setLong(3, envelope.sequence());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Ends sessions of relays in the middle of a batch, at random moments.
    private static final class Killer implements AutoCloseable {
        private final Thread thread;
        private volatile boolean stopping;

        Killer(TrialDatabase database, AtomicInteger kills, Random random) {
            thread = Thread.ofPlatform().daemon().start(() -> {
                while (!stopping) {
                    if (database.terminate("relay-%")) {
                        kills.incrementAndGet();
                    }
                    try {
                        Thread.sleep(20 + random.nextInt(100));
                    } catch (InterruptedException _) {
                        return;
                    }
                }
            });
        }

        @Override
        public void close() throws InterruptedException {
            stopping = true;
            thread.join();
        }
    }
}
