package parley.outbox.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.events.Event;
import parley.events.EventTypes;
import parley.events.Office;
import parley.events.cases.CaseEvent;
import parley.events.cases.CaseForgotten;
import parley.events.sessions.SessionsForgotten;
import parley.outbox.Outbox;
import parley.outbox.OutboxTrial;
import parley.outbox.inbox.Inbox;
import parley.outbox.inbox.InboxTrial;
import parley.outbox.inbox.Reaction;
import parley.outbox.trial.Sample;
import parley.outbox.trial.ThreadTransactions;
import parley.outbox.trial.TrialDatabase;
import parley.outbox.wire.Envelope;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Incoming;

@Tag("edge")
class ForgettingTest {

    private static final String SOURCE = "/parley/intake-service";

    private final TrialDatabase database = new TrialDatabase();
    private final ThreadTransactions transactions = new ThreadTransactions(database.named("forgetting"));
    private final Inbox inbox = InboxTrial.inbox(transactions, new SimpleMeterRegistry());
    private final Outbox outbox = OutboxTrial.outbox(transactions);
    private final ForgottenSubjects subjects = new ForgottenSubjects(transactions.dataSource());
    private final Forgetting forgetting = new Forgetting(subjects, transactions, Clock.systemUTC());
    private final Neighbour neighbour = new Neighbour();
    private final UUID caseId = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    ForgettingTest() {
        database.run("create table effect (subject text, sequence bigint, place serial)");
    }

    @Test
    void whatIsHeldGoesAndWhatIsHeldOfOthersStays() {
        inbox.receive(closed(caseId, 2), neighbour);
        inbox.receive(closed(other, 2), neighbour);

        transactions.runInNew(() -> forgetting.forget(caseId.toString()));

        assertThat(database.strings("select subject from inbox_held")).containsExactly(other.toString());
    }

    @Test
    void aFactThatComesLateHasNoEffectAndIsNotHeld() {
        inbox.receive(closed(caseId, 1), neighbour);
        inbox.receive(forgotten(6, 1), neighbour);

        for (var late : List.of(2L, 3L, 7L, 9L)) {
            inbox.receive(closed(caseId, late), neighbour);
        }
        inbox.receive(record(Sample.withdrew(caseId), 4, 1), neighbour);
        inbox.receive(closed(other, 1), neighbour);

        assertThat(database.strings("select subject from effect")).containsExactly(other.toString());
        assertThat(database.longs("select count(*) from inbox_held")).containsExactly(0L);
    }

    @Test
    void aFactThatCannotBeReadIsNotKeptOfAForgottenCase() {
        inbox.receive(forgotten(2, 1), neighbour);
        var garbled = new Incoming(envelope(Sample.closed(caseId), 3, 1), "parley.conflict-resolution.cases.v1", "{");

        inbox.receive(consumed(garbled), neighbour);

        assertThat(database.longs("select count(*) from inbox_held")).containsExactly(0L);
    }

    @Test
    void theWordToForgetWaitsForNothingAndMayComeAgain() {
        inbox.receive(forgotten(6, 1), neighbour);
        inbox.receive(forgotten(6, 1), neighbour);
        assertThat(receipts()).containsExactly(1L);

        inbox.receive(forgotten(7, 2), neighbour);
        assertThat(database.longs("select sequence from outbox order by id")).containsExactly(1L, 2L);
    }

    @Test
    void theWordToForgetIsHeardFromAProducerThatWasRestored() {
        for (var sequence = 1; sequence <= 5; sequence++) {
            inbox.receive(closed(caseId, sequence), neighbour);
        }

        inbox.receive(forgotten(3, 8), neighbour);

        assertThat(effects()).isEmpty();
        assertThat(receipts()).containsExactly(1L);
    }

    @Test
    void whatWaitsToLeaveGoesAndTheReceiptStays() {
        transactions.runInNew(() -> {
            outbox.announce(Sample.closed(caseId));
            outbox.announce(Sample.closed(other));
        });
        database.run("""
                insert into outbox_parked
                select subject, event_id, 'RecordTooLargeException', now() from outbox where subject = '%s'""".formatted(caseId));

        inbox.receive(forgotten(1, 1), neighbour);

        assertThat(database.strings("select type from outbox where subject = '" + caseId + "'"))
                .containsExactly("parley.sessions.SessionsForgotten.v1");
        assertThat(database.longs("select count(*) from outbox_parked")).containsExactly(0L);
        assertThat(database.longs("select count(*) from outbox where subject = '" + other + "'"))
                .containsExactly(1L);
    }

    @Test
    void theWordToForgetThatWaitsToLeaveIsNotLostWhenSomebodyElseForgetsTheSame() {
        transactions.runInNew(() -> {
            forgetting.forget(caseId.toString());
            outbox.announce(new CaseForgotten(caseId, Office.CONFLICT_RESOLUTION, Sample.AT));
        });

        transactions.runInNew(() -> forgetting.forget(caseId.toString()));

        assertThat(database.strings("select type from outbox")).containsExactly("parley.cases.CaseForgotten.v1");
    }

    @Test
    void answersThatNameTheSubjectGo() {
        for (var id : List.of(caseId, other)) {
            database.run("""
                    insert into once_only values
                    ('rosa', decode('%s', 'hex'), '\\x00', 201, '/api/v1/cases/%s/participants/1', now())""".formatted(id.toString().replace("-", ""), id));
        }

        transactions.runInNew(() -> forgetting.forget(caseId.toString()));

        assertThat(database.strings("select location from once_only"))
                .hasSize(1)
                .allMatch(l -> l.contains(other + ""));
    }

    @Test
    void anEffectThatIsJustBeingWrittenIsSeenByTheDeletion() throws Exception {
        neighbour.holding = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var effect = threads.submit(() -> inbox.receive(closed(caseId, 1), neighbour));
            assertThat(neighbour.written.await(10, TimeUnit.SECONDS)).isTrue();
            var deletion = threads.submit(() -> transactions.runInNew(() -> {
                forgetting.forget(caseId.toString());
                neighbour.delete(caseId);
            }));
            try {
                deletion.get(300, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // It waits, as it should; whether it has waited long enough shows below.
            }
            neighbour.holding.countDown();
            effect.get();
            deletion.get();
        }

        assertThat(effects()).isEmpty();
    }

    @Test
    void aClosedSubjectIsLetGoOnceNoTopicCanSpeakOfIt() {
        inbox.receive(closed(caseId, 1), neighbour);
        inbox.receive(forgotten(2, 1), neighbour);
        inbox.receive(closed(other, 1), neighbour);
        database.run("delete from outbox");
        var days = Duration.ofDays(10);

        transactions.runInNew(() -> subjects.purge(Instant.now().minus(days)));
        assertThat(transactions.inNew(() -> forgetting.isForgotten(caseId.toString())))
                .isTrue();

        database.run("update forgotten_subject set forgotten_at = now() - interval '11 days'");
        transactions.runInNew(() -> subjects.purge(Instant.now().minus(days)));

        for (var table : List.of("inbox", "inbox_sequence", "outbox_sequence", "forgotten_subject")) {
            assertThat(database.longs("select count(*) from " + table + " where subject = '" + caseId + "'"))
                    .as(table)
                    .containsExactly(0L);
        }
        assertThat(database.longs("select count(*) from inbox where subject = '" + other + "'"))
                .containsExactly(1L);
    }

    @Test
    void nothingIsForgottenOutsideATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> forgetting.forget(caseId.toString()));
    }

    private List<Long> effects() {
        return database.longs("select sequence from effect where subject = '" + caseId + "'");
    }

    private List<Long> receipts() {
        return database.longs("select count(*) from outbox where type like '%SessionsForgotten.v1'");
    }

    private static ConsumerRecord<String, byte[]> closed(UUID caseId, long sequence) {
        return record(Sample.closed(caseId), sequence, 1);
    }

    private ConsumerRecord<String, byte[]> forgotten(long sequence, int time) {
        return record(new CaseForgotten(caseId, Office.CONFLICT_RESOLUTION, Sample.AT), sequence, time);
    }

    private static ConsumerRecord<String, byte[]> record(Event event, long sequence, int time) {
        return consumed(new Incoming(
                envelope(event, sequence, time), "parley.conflict-resolution.cases.v1", EventCodec.bodyOf(event)));
    }

    private static ConsumerRecord<String, byte[]> consumed(Incoming event) {
        var sent = EventCodec.recordOf(event);
        var record = new ConsumerRecord<>(sent.topic(), 0, event.envelope().sequence(), sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    private static Envelope envelope(Event event, long sequence, int time) {
        var name = EventTypes.nameOf(event.getClass()) + event.subject() + sequence + "/" + time;
        return new Envelope(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                SOURCE,
                EventTypes.nameOf(event.getClass()),
                event.subject(),
                event.at(),
                sequence,
                Optional.empty());
    }

    /// A service that writes a row for every fact, and forgets when it hears that it must.
    private final class Neighbour implements Reaction<CaseEvent> {
        private final CountDownLatch written = new CountDownLatch(1);
        private CountDownLatch holding = new CountDownLatch(0);

        @Override
        public Class<CaseEvent> to() {
            return CaseEvent.class;
        }

        @Override
        public void take(CaseEvent fact, Envelope envelope) {
            if (fact instanceof CaseForgotten forgotten) {
                forgetting.forget(fact.subject());
                delete(forgotten.caseId());
                outbox.announce(new SessionsForgotten(forgotten.caseId(), forgotten.office(), forgotten.at()));
            } else {
                run("insert into effect (subject, sequence) values ('%s', %d)"
                        .formatted(envelope.subject(), envelope.sequence()));
                written.countDown();
                awaitPermission();
            }
        }

        void delete(UUID caseId) {
            run("delete from effect where subject = '" + caseId + "'");
        }

        private void awaitPermission() {
            try {
                assertThat(holding.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void run(String sql) {
            try (var connection = transactions.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
