package parley.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import parley.intake.OnRealGround;
import parley.intake.Story;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Participant;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.ids.model.SessionId;
import parley.intake.links.LinkSession;
import parley.problems.Refusal;

/// However closely a withdrawal and a permit meet, no permit outlives the withdrawal.
@QuarkusTest
@OnRealGround
class PermitRaceTest {

    private static final Logger LOG = Logger.getLogger(PermitRaceTest.class);
    private static final Instant START = Instant.parse("2026-12-01T15:00:00Z");
    private static final int RACES = System.getProperty("parley.tier", "test").equals("soak") ? 5_000 : 300;
    private static final int WITHIN_NANOS = 3_000_000;
    private static final int REACCEPTED_WITHIN_NANOS = 60_000_000;

    @Inject
    PermitDesk permits;

    @Inject
    ConsentDesk consents;

    @Inject
    PermitRows rows;

    @Inject
    CaseRows cases;

    @Inject
    Filing filing;

    @Test
    void noPermitOutlivesAWithdrawal() throws Exception {
        var seed = System.nanoTime();
        LOG.infof("%d races, seed %d", RACES, seed);
        var random = new Random(seed);
        var model = Story.accepted().caseId();
        var granted = 0;
        var outlived = new ArrayList<CaseId>();
        try (var runners = Executors.newFixedThreadPool(2)) {
            for (var race = 0; race < RACES; race++) {
                var participant = copyOf(model);
                var everybody = everybodyIn(participant.caseId());
                var start = new CountDownLatch(1);
                var pause = random.nextInt(WITHIN_NANOS);
                var permit = runners.submit(released(start, pause, () -> isGranted(participant.caseId(), everybody)));
                var withdrawal = runners.submit(released(start, WITHIN_NANOS - pause, () -> hasWithdrawn(participant)));
                start.countDown();
                granted += permit.get() ? 1 : 0;
                assertThat(withdrawal.get()).isTrue();
                if (hasPermits(participant.caseId())) {
                    outlived.add(participant.caseId());
                }
            }
        }

        LOG.infof("%d permits came first, %d withdrawals", granted, RACES - granted);
        assertThat(outlived).isEmpty();
        assertThat(granted).as("races were won by either side").isBetween(1, RACES - 1);
    }

    @Test
    void noPermitIsForSomebodyWhoStoppedHoweverSoonTheOthersAreAcceptedAnew() throws Exception {
        var seed = System.nanoTime();
        LOG.infof("%d races, seed %d", RACES / 3, seed);
        var random = new Random(seed);
        var model = Story.acceptedByThree().caseId();
        var granted = 0;
        var withOneWhoStopped = new ArrayList<CaseId>();
        try (var runners = Executors.newFixedThreadPool(2)) {
            for (var race = 0; race < RACES / 3; race++) {
                var participant = copyOf(model);
                var everybody = everybodyIn(participant.caseId());
                var start = new CountDownLatch(1);
                var pause = random.nextInt(REACCEPTED_WITHIN_NANOS);
                var permit = runners.submit(released(start, pause, () -> isGranted(participant.caseId(), everybody)));
                var others =
                        runners.submit(released(start, WITHIN_NANOS * 2, () -> goesOnWithout(participant, everybody)));
                start.countDown();
                granted += permit.get() ? 1 : 0;
                assertThat(others.get()).as("accepted anew").isTrue();
                if (hasPermits(participant.caseId())) {
                    withOneWhoStopped.add(participant.caseId());
                }
            }
        }

        LOG.infof("%d permits came first, %d withdrawals", granted, RACES / 3 - granted);
        assertThat(withOneWhoStopped).isEmpty();
        assertThat(granted).as("races were won by either side").isBetween(1, RACES / 3 - 1);
    }

    /// Somebody stops, the others agree anew, and staff say at once that the circle is complete.
    private boolean goesOnWithout(LinkSession participant, Set<ParticipantId> everybody) {
        consents.withdraw(participant);
        for (var other : everybody) {
            if (!other.equals(participant.participantId())) {
                consents.answer(new LinkSession(participant.caseId(), other, START), Answer.YES);
            }
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = cases.locked(participant.caseId()).orElseThrow();
            if (!(row.toCase() instanceof Convening convening)) {
                return false;
            }
            filing.file(row, convening, convening.circled(true, START));
            return row.toCase() instanceof Accepted;
        });
    }

    private Set<ParticipantId> everybodyIn(CaseId caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> cases.seen(caseId).orElseThrow().toCase().participants().stream()
                        .map(Participant::id)
                        .collect(Collectors.toSet()));
    }

    private boolean isGranted(CaseId caseId, Set<ParticipantId> people) {
        try {
            permits.grant(caseId, new SessionId(UUID.randomUUID()), people, START, START.plusSeconds(7200));
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    private boolean hasWithdrawn(LinkSession participant) {
        consents.withdraw(participant);
        return true;
    }

    private boolean hasPermits(CaseId caseId) {
        return QuarkusTransaction.requiringNew().call(() -> rows.count("caseId", caseId.value())) > 0;
    }

    private static Callable<Boolean> released(CountDownLatch start, int nanos, Callable<Boolean> work) {
        return () -> {
            start.await();
            LockSupport.parkNanos(nanos);
            return work.call();
        };
    }

    /// Another accepted case like the model, put straight into the tables: the race is looked at, not the way there.
    private LinkSession copyOf(UUID model) {
        var copy = UUID.randomUUID();
        var who = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            var entities = cases.getEntityManager();
            entities.createNativeQuery("""
                    insert into matter select (jsonb_populate_record(m, jsonb_build_object(
                        'id', cast(?1 as text), 'reference', cast(?1 as text)))).*
                    from matter m where m.id = ?2""")
                    .setParameter(1, copy.toString())
                    .setParameter(2, model)
                    .executeUpdate();
            entities.createNativeQuery("""
                    insert into participant select (jsonb_populate_record(p, jsonb_build_object(
                        'id', case p.ordinal when 0 then cast(?1 as text) else cast(gen_random_uuid() as text) end,
                        'case_id', cast(?2 as text)))).*
                    from participant p where p.case_id = ?3""")
                    .setParameter(1, who.toString())
                    .setParameter(2, copy.toString())
                    .setParameter(3, model)
                    .executeUpdate();
        });
        return new LinkSession(new CaseId(copy), new ParticipantId(who), START);
    }
}
