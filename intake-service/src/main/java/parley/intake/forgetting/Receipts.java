package parley.intake.forgetting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import parley.events.Office;
import parley.events.cases.CaseForgotten;
import parley.events.letters.LettersForgotten;
import parley.events.sessions.SessionsForgotten;
import parley.intake.cases.EndedCases;
import parley.intake.ids.model.CaseId;
import parley.intake.sealing.ForgottenIds;
import parley.intake.sealing.KeyServerAway;
import parley.outbox.Outbox;
import parley.outbox.forgetting.Forgetting;

/// Tells the neighbours to forget a case, and asks every day until each has answered that nothing is left there.
@ApplicationScoped
class Receipts {

    private static final Logger LOG = Logger.getLogger(Receipts.class);
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final ForgettingRows rows;
    private final ForgottenIds ids;
    private final Outbox outbox;
    private final Forgetting between;
    private final EndedCases cases;
    private final Clock clock;
    private final AtomicLong overdue = new AtomicLong();

    Receipts(
            ForgettingRows rows,
            ForgottenIds ids,
            Outbox outbox,
            Forgetting between,
            EndedCases cases,
            Clock clock,
            MeterRegistry meters) {
        this.rows = rows;
        this.ids = ids;
        this.outbox = outbox;
        this.between = between;
        this.cases = cases;
        this.clock = clock;
        // Fresh ones are left out: their number would tell how many cases a month had.
        Gauge.builder("parley.forgetting.receipts.overdue", overdue, AtomicLong::get)
                .description("Answers of neighbours, that they have forgotten a case, missing for more than a day")
                .register(meters);
    }

    /// Tells the neighbours, and begins to wait.
    @Transactional(Transactional.TxType.MANDATORY)
    void ask(UUID caseId, Office office) {
        var now = clock.instant();
        rows.locked(caseId).ifPresent(row -> {
            rows.delete(row);
            rows.flush();
        });
        rows.persist(new ForgettingRow(caseId, office, now));
        outbox.announce(new CaseForgotten(caseId, office, now));
    }

    void heard(@Observes SessionsForgotten receipt) {
        heard(receipt.caseId(), row -> row.heardFromScheduling(clock.instant()));
    }

    void heard(@Observes LettersForgotten receipt) {
        heard(receipt.caseId(), row -> row.heardFromNotification(clock.instant()));
    }

    /// Notes on the key server which cases are forgotten, once that is certain: it takes no part in transactions here.
    @Scheduled(every = "{parley.intake.shredding}", concurrentExecution = ConcurrentExecution.SKIP)
    void note() {
        try {
            for (var caseId : QuarkusTransaction.requiringNew().call(rows::notNoted)) {
                ids.add(caseId, clock.instant());
                QuarkusTransaction.requiringNew().run(() -> settle(caseId, ForgettingRow::noted));
            }
        } catch (KeyServerAway _) {
            LOG.warn("Forgotten cases wait to be noted: the key server does not answer");
        }
    }

    /// Asks again who has not answered for a day.
    @Scheduled(every = "{parley.intake.forgetting-looks-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void chase() {
        var since = clock.instant().minus(PATIENCE);
        for (var caseId : QuarkusTransaction.requiringNew().call(() -> rows.unansweredSince(since))) {
            QuarkusTransaction.requiringNew().run(() -> {
                // The question leaves the id behind once more, and so does each answer.
                between.forget(caseId.toString());
                settle(caseId, row -> {
                    row.asked(clock.instant());
                    outbox.announce(new CaseForgotten(row.caseId(), row.office(), clock.instant()));
                });
            });
        }
        overdue.set(QuarkusTransaction.requiringNew().call(() -> rows.missing(since)));
    }

    /// However late it comes, and whether anybody waits for it or not: what it leaves behind is cleared away in time.
    private void heard(UUID caseId, Consumer<ForgettingRow> step) {
        if (cases.locked(new CaseId(caseId)).isEmpty()) {
            between.forget(caseId.toString());
        }
        settle(caseId, step);
    }

    /// A receipt for what nobody waits for any more changes nothing.
    private void settle(UUID caseId, Consumer<ForgettingRow> step) {
        rows.locked(caseId).ifPresent(row -> {
            step.accept(row);
            if (row.isOver()) {
                rows.delete(row);
            }
        });
    }
}
