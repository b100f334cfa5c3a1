package parley.outbox.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.events.Event;
import parley.events.EventTypes;
import parley.events.cases.CaseEvent;
import parley.outbox.inbox.Held.State;
import parley.outbox.inbox.HeldEvents.Outcome;
import parley.outbox.trial.Sample;
import parley.outbox.trial.ThreadTransactions;
import parley.outbox.trial.Tier;
import parley.outbox.trial.TrialDatabase;
import parley.outbox.wire.Envelope;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Incoming;

@Tag("edge")
class InboxTest {

    private static final String SOURCE = "/parley/intake-service";
    private static final String WORDS = "Maria Keller, +1 617 555 0142";

    private final TrialDatabase database = new TrialDatabase();
    private final ThreadTransactions transactions = new ThreadTransactions(database.named("inbox"));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Inbox inbox = InboxTrial.inbox(transactions, meters);
    private final Diary diary = new Diary(transactions.dataSource());
    private final HeldEvents held = new HeldEvents(
            new InboxRows(transactions.dataSource()),
            transactions,
            InboxTrial.arrivals(transactions, meters),
            List.of(diary));
    private final UUID caseId = UUID.randomUUID();

    InboxTest() {
        database.run("create table effect (subject text, sequence bigint, place serial)");
    }

    @Test
    void anEventDeliveredTwiceTakesEffectOnce() {
        var first = closed(1);

        inbox.receive(first, diary);
        inbox.receive(first, diary);

        assertThat(effects()).containsExactly(1L);
    }

    @Test
    void anEventThatComesTooEarlyWaitsForTheOnesBefore() {
        inbox.receive(closed(3), diary);
        inbox.receive(closed(2), diary);
        assertThat(effects()).isEmpty();
        assertThat(waiting()).containsExactly(3L, 2L);

        inbox.receive(closed(1), diary);

        assertThat(effects()).containsExactly(1L, 2L, 3L);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void oneCaseDoesNotWaitForAnother() {
        inbox.receive(closed(2), diary);
        var other = UUID.randomUUID();

        inbox.receive(record(envelope(Sample.closed(other), 1), EventCodec.bodyOf(Sample.closed(other))), diary);

        assertThat(database.longs("select count(*) from effect where subject = '" + other + "'"))
                .containsExactly(1L);
    }

    @Test
    void aWithdrawalWaitsForNothingAndIsNotRepeated() {
        var withdrawal = record(Sample.withdrew(caseId), 3);

        inbox.receive(withdrawal, diary);
        assertThat(effects()).containsExactly(3L);

        inbox.receive(withdrawal, diary);
        inbox.receive(closed(1), diary);
        inbox.receive(closed(4), diary);
        inbox.receive(closed(2), diary);
        inbox.receive(withdrawal, diary);

        assertThat(effects()).containsExactly(3L, 1L, 2L, 4L);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aTypeOfANewerProducerIsCountedAndPassedOver() {
        var envelope = new Envelope(
                UUID.randomUUID(),
                SOURCE,
                "parley.cases.CaseSung.v1",
                caseId.toString(),
                Sample.AT,
                1,
                Optional.empty());

        inbox.receive(record(envelope, "{}"), diary);
        inbox.receive(closed(2), diary);

        assertThat(effects()).containsExactly(2L);
        assertThat(meters.counter("parley.inbox.unheard").count()).isEqualTo(1);
    }

    @Test
    void anOfferingSupersedesWhatItsTopicNoLongerKeeps() {
        var offerings = new Offerings();
        inbox.receive(offering(4), offerings);
        inbox.receive(offering(3), offerings);
        inbox.receive(offering(6), offerings);

        assertThat(offerings.heard).containsExactly(4L, 6L);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void contentThatCannotBeReadIsADeadLetter() {
        inbox.receive(record(envelope(Sample.closed(caseId), 1), "{\"caseId\":\"" + WORDS + "\"}"), diary);
        inbox.receive(closed(2), diary);

        assertThat(onlyDead().code()).isEqualTo(Code.BODY_UNREADABLE);
        assertThat(effects()).isEmpty();
        assertThat(waiting()).containsExactly(2L);
    }

    @Test
    void aRecordThatIsNoEventIsNotedWithoutWhatItSays() {
        var stray = new ConsumerRecord<>("parley.conflict-resolution.cases.v1", 2, 17, WORDS, bytes(WORDS));

        inbox.receive(stray, diary);
        inbox.receive(stray, diary);

        var dead = onlyDead();
        assertThat(dead.code()).isEqualTo(Code.ENVELOPE_UNREADABLE);
        assertThat(dead.incoming().envelope().subject()).isEqualTo("parley.conflict-resolution.cases.v1-2@17");
        assertThat(database.strings("select h::text from inbox_held h")).noneMatch(row -> row.contains("Keller"));
        assertThat(held.redrive(dead)).isEqualTo(Outcome.DIED_AGAIN);
        held.skip(dead);
        assertThat(held.list(State.DEAD, 0, 10)).isEmpty();
    }

    @Test
    void whatIsAwayIsTriedAgainUntilItIsBack() {
        diary.failing(1, 4, new Unavailable("intake"));

        inbox.receive(closed(1), diary);

        assertThat(effects()).containsExactly(1L);
        assertThat(diary.attempts.get(1L)).isEqualTo(5);
        assertThat(held.list(State.DEAD, 0, 10)).isEmpty();
    }

    @Test
    void contentionIsTriedAgainTenTimesAndNoMore() {
        diary.failing(1, 9, new IllegalStateException(new SQLException("", "40001")));
        inbox.receive(closed(1), diary);
        assertThat(effects()).containsExactly(1L);

        diary.failing(2, 10, new IllegalStateException(new SQLException("", "40001")));
        inbox.receive(closed(2), diary);
        assertThat(effects()).containsExactly(1L);
        assertThat(onlyDead().incoming().envelope().sequence()).isEqualTo(2);
    }

    @Test
    void aFailureLeavesNothingOfTheEffectAndHoldsBackOnlyItsCase() {
        diary.failing(1, 1, new IllegalArgumentException(WORDS));

        inbox.receive(closed(1), diary);
        inbox.receive(closed(2), diary);

        assertThat(effects()).isEmpty();
        assertThat(onlyDead().code()).isEqualTo(Code.REACTION_FAILED);
        assertThat(onlyDead().cause()).contains("IllegalArgumentException");
        assertThat(waiting()).containsExactly(2L);
        assertThat(diary.attempts.get(1L)).isEqualTo(1);
    }

    @Test
    void aDeadLetterThatIsDeliveredAgainStaysDead() {
        diary.failing(1, 1, new IllegalArgumentException(WORDS));
        inbox.receive(closed(1), diary);

        inbox.receive(closed(1), diary);

        assertThat(diary.attempts.get(1L)).isEqualTo(1);
        assertThat(onlyDead().incoming().envelope().sequence()).isEqualTo(1);
    }

    @Test
    void aRedrivenDeadLetterTakesEffectAndThoseBehindItFollow() {
        diary.failing(1, 2, new IllegalArgumentException(WORDS));
        inbox.receive(closed(1), diary);
        inbox.receive(closed(2), diary);
        inbox.receive(closed(3), diary);

        assertThat(held.redrive(onlyDead())).isEqualTo(Outcome.DIED_AGAIN);
        assertThat(effects()).isEmpty();

        assertThat(held.redrive(onlyDead())).isEqualTo(Outcome.SETTLED);
        assertThat(effects()).containsExactly(1L, 2L, 3L);
        assertThat(database.longs("select count(*) from inbox_held")).containsExactly(0L);
    }

    @Test
    void aSkippedDeadLetterNeverTakesEffectAndThoseBehindItFollow() {
        diary.failing(1, 1, new IllegalArgumentException(WORDS));
        inbox.receive(closed(1), diary);
        inbox.receive(closed(2), diary);

        held.skip(onlyDead());
        inbox.receive(closed(1), diary);

        assertThat(effects()).containsExactly(2L);
    }

    @Test
    void aRedrivenWaitingEventGivesUpTheMissingOnes() {
        inbox.receive(closed(3), diary);
        inbox.receive(closed(4), diary);

        assertThat(held.redrive(heldWith(4))).isEqualTo(Outcome.BLOCKED);
        assertThat(held.redrive(heldWith(3))).isEqualTo(Outcome.SETTLED);
        inbox.receive(closed(1), diary);
        inbox.receive(closed(2), diary);

        assertThat(effects()).containsExactly(3L, 4L);
    }

    @Test
    void aSkippedWaitingEventIsPassedOverInItsTurn() {
        inbox.receive(closed(2), diary);
        inbox.receive(closed(3), diary);

        held.skip(heldWith(2));
        assertThat(effects()).isEmpty();
        inbox.receive(closed(1), diary);

        assertThat(effects()).containsExactly(1L, 3L);
    }

    @Test
    void noLogAndNoRowRepeatsTheWordsOfAnException() {
        var logged = new ArrayList<String>();
        var handler = new Listening(logged);
        var root = Logger.getLogger("parley.outbox");
        root.addHandler(handler);
        try {
            diary.failing(1, 1, new IllegalArgumentException(WORDS, new IllegalStateException(WORDS)));
            inbox.receive(closed(1), diary);
            diary.failing(2, 1, new Unavailable("intake", new IOException(WORDS)));
            held.skip(onlyDead());
            inbox.receive(closed(2), diary);
        } finally {
            root.removeHandler(handler);
        }

        assertThat(logged).anyMatch(line -> line.contains("Dead letter")).anyMatch(line -> line.contains("waits"));
        assertThat(logged).noneMatch(line -> line.contains("Keller"));
        assertThat(database.strings("select h::text from inbox_held h")).noneMatch(row -> row.contains("Keller"));
    }

    @Test
    void twoDeliveriesAtTheSameMomentTakeEffectOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var sequence = 1L; sequence <= 20; sequence++) {
                var event = closed(sequence);
                var start = new CyclicBarrier(4);
                var all = new ArrayList<java.util.concurrent.Future<?>>();
                for (var i = 0; i < 4; i++) {
                    all.add(threads.submit(() -> {
                        start.await();
                        inbox.receive(event, diary);
                        return true;
                    }));
                }
                for (var one : all) {
                    one.get();
                }
            }
        }

        assertThat(effects()).hasSize(20).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anyOrderWithRepetitionsAndFailuresEndsInOneEffectEachAndInOrder() {
        var random = new Random(Tier.seed());
        var deliveries = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var sequence = 1; sequence <= 40; sequence++) {
            var event = closed(sequence);
            for (var copies = 1 + random.nextInt(3); copies > 0; copies--) {
                deliveries.add(event);
            }
            if (random.nextInt(4) == 0) {
                diary.failing(sequence, 1 + random.nextInt(2), new UncheckedIOException(new IOException("away")));
            }
        }
        Collections.shuffle(deliveries, random);

        deliveries.forEach(event -> inbox.receive(event, diary));

        assertThat(effects()).hasSize(40).isSorted().doesNotHaveDuplicates();
        assertThat(database.longs("select count(*) from inbox_held")).containsExactly(0L);
    }

    @Test
    void oldIdsAreSweptAndTheirEventsStayDone() {
        var first = closed(1);
        inbox.receive(first, diary);
        inbox.receive(record(Sample.withdrew(caseId), 5), diary);
        database.run("update inbox set settled_at = now() - interval '20 days'");

        new InboxRows(transactions.dataSource()).sweep(java.time.Instant.now().minus(java.time.Duration.ofDays(14)));

        assertThat(database.longs("select sequence from inbox")).containsExactly(5L);
        inbox.receive(first, diary);
        assertThat(effects()).containsExactly(1L, 5L);
    }

    private List<Long> effects() {
        return database.longs("select sequence from effect where subject = '" + caseId + "' order by place");
    }

    private List<Long> waiting() {
        return database.longs("select sequence from inbox_held where state = 'WAITING' order by ordinal");
    }

    private Held onlyDead() {
        var dead = held.list(State.DEAD, 0, 10);
        assertThat(dead).hasSize(1);
        return dead.getFirst();
    }

    private Held heldWith(long sequence) {
        return held.list(State.WAITING, 0, 10).stream()
                .filter(event -> event.incoming().envelope().sequence() == sequence)
                .findFirst()
                .orElseThrow();
    }

    /// The same event each time it is asked for.
    private ConsumerRecord<String, byte[]> closed(long sequence) {
        return record(Sample.closed(caseId), sequence);
    }

    private static ConsumerRecord<String, byte[]> record(Event event, long sequence) {
        return record(envelope(event, sequence), EventCodec.bodyOf(event));
    }

    private static Envelope envelope(Event event, long sequence) {
        var name = event.subject() + sequence;
        return new Envelope(
                UUID.nameUUIDFromBytes(bytes(name)),
                SOURCE,
                EventTypes.nameOf(event.getClass()),
                event.subject(),
                event.at(),
                sequence,
                Optional.empty());
    }

    private static ConsumerRecord<String, byte[]> record(Envelope envelope, String body) {
        var sent = EventCodec.recordOf(new Incoming(envelope, "parley.conflict-resolution.cases.v1", body));
        var record = new ConsumerRecord<>(sent.topic(), 0, envelope.sequence(), sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    private static ConsumerRecord<String, byte[]> offering(long sequence) {
        return record(
                new parley.events.offerings.OfferingWithdrawn(
                        "mediation", 1, Sample.AT, parley.events.Office.CONFLICT_RESOLUTION),
                sequence);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /// Writes down every effect, in its transaction, and fails first where it was told to.
    private static final class Diary implements Reaction<CaseEvent> {
        private final DataSource dataSource;
        private final Map<Long, Integer> failures = new HashMap<>();
        private final Map<Long, RuntimeException> causes = new HashMap<>();
        private final Map<Long, Integer> attempts = new java.util.concurrent.ConcurrentHashMap<>();

        Diary(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        void failing(long sequence, int times, RuntimeException cause) {
            failures.put(sequence, times);
            causes.put(sequence, cause);
        }

        @Override
        public Class<CaseEvent> to() {
            return CaseEvent.class;
        }

        @Override
        public void take(CaseEvent fact, Envelope envelope) {
            try (var connection = dataSource.getConnection();
                    var insert = connection.prepareStatement("insert into effect (subject, sequence) values (?, ?)")) {
                insert.setString(1, envelope.subject());
                insert.setLong(2, envelope.sequence());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            var attempt = attempts.merge(envelope.sequence(), 1, Integer::sum);
            var cause = causes.get(envelope.sequence());
            if (cause != null && attempt <= failures.getOrDefault(envelope.sequence(), 0)) {
                throw cause;
            }
        }
    }

    private static final class Offerings implements Reaction<parley.events.offerings.OfferingEvent> {
        private final List<Long> heard = new ArrayList<>();

        @Override
        public Class<parley.events.offerings.OfferingEvent> to() {
            return parley.events.offerings.OfferingEvent.class;
        }

        @Override
        public void take(parley.events.offerings.OfferingEvent fact, Envelope envelope) {
            heard.add(envelope.sequence());
        }
    }

    private static final class Listening extends Handler {
        private final List<String> lines;

        Listening(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord logged) {
            var text = new java.io.StringWriter();
            text.append(logged.getMessage());
            if (logged instanceof org.jboss.logmanager.ExtLogRecord formatted) {
                text.append(formatted.getFormattedMessage());
            }
            if (logged.getThrown() != null) {
                logged.getThrown().printStackTrace(new java.io.PrintWriter(text, true));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
