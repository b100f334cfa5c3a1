package parley.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.Topics;
import parley.local.engine.LocalKafka;
import parley.local.engine.Topic;
import parley.outbox.trial.Audit;
import parley.outbox.trial.Audit.Verdict;
import parley.outbox.trial.Deliveries;
import parley.outbox.trial.Tier;
import parley.outbox.trial.TrialDatabase;
import parley.outbox.wire.EventCodec;

/// A broker that is away stops nobody from announcing, and costs no event its place.
@Tag("edge")
class BrokerDownTest {

    private static final Duration AWAY = Duration.ofSeconds(Tier.pick(5, 60));
    private static final String TOPIC = Topics.cases(Office.CONFLICT_RESOLUTION);

    private final String source = "/parley/trial-" + UUID.randomUUID();
    private final long seed = Tier.seed();

    @Test
    void announcementsGoOnAndEverythingArrivesAfterwardsInOrder() throws Exception {
        var database = new TrialDatabase();
        var audit = new Audit();
        var random = new Random(seed);
        try (var broker = LocalKafka.inTemporaryFolder(List.of(new Topic(TOPIC, 3, Map.of(), "intake", List.of())))) {
            broker.start();
            var bootstrap = broker.bootstrapServers();
            try (var deliveries = new Deliveries(bootstrap, TOPIC, source, record -> {
                        var envelope = EventCodec.open(record).orElseThrow().envelope();
                        audit.delivered(envelope.subject(), envelope.sequence());
                    });
                    var relays = new Relays(database, bootstrap, source, 2)) {
                var writers = new Writers(database, 10, seed, 3, relays::nudge);
                writers.write(50);
                await().atMost(Duration.ofSeconds(30)).until(() -> audit.distinct() == 50);
                // What was heard may not have been acknowledged yet, and would wait with the rest.
                await().atMost(Duration.ofSeconds(30)).until(() -> waiting(database) == 0);

                broker.kill();
                var back = System.nanoTime() + AWAY.toNanos();
                var slowest = 0L;
                var during = 0;
                while (System.nanoTime() < back) {
                    var started = System.nanoTime();
                    writers.one(random);
                    slowest = Math.max(slowest, System.nanoTime() - started);
                    during++;
                    Thread.sleep(20);
                }
                var waiting = waiting(database);
                broker.start();
                var all = 50 + during;
                await().atMost(Duration.ofMinutes(1)).until(() -> audit.distinct() == all);

                System.out.printf(
                        "%d announced while the broker was away, slowest %d ms%n", during, slowest / 1_000_000);
                assertThat(waiting).isEqualTo(during);
                assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
                assertThat(audit.against(writers.announced()))
                        .returns(0L, Verdict::lost)
                        .returns(0, Verdict::inversions);
                assertThat(database.longs("select count(*) from outbox_parked")).containsExactly(0L);
            }
        }
    }

    private static long waiting(TrialDatabase database) {
        return database.longs("select count(*) from outbox").getFirst();
    }
}
