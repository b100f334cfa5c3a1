package parley.scheduling.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import parley.events.Office;
import parley.outbox.transactions.Transactions;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.ids.Ids;
import parley.scheduling.problems.SchedulingReason;

/// Begins runs, and ends them.
@ApplicationScoped
@Transactional
class PlanningDesk {

    private final Runs runs;
    private final Work work;
    private final PlanningSettings settings;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    PlanningDesk(Runs runs, Work work, PlanningSettings settings, Transactions transactions, Ids ids, Clock clock) {
        this.runs = runs;
        this.work = work;
        this.settings = settings;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /// Begins a run for an office, unless one is under way.
    Run begin(Office office, int effortSeconds, long seed, boolean mayMove) {
        var longest = Math.toIntExact(settings.longest().toSeconds());
        if (effortSeconds > longest) {
            throw Refusal.because(GeneralReason.INVALID_FIELD)
                    .with(Fault.at("#/effortSeconds", "must be at most " + longest));
        }
        var id = ids.next();
        if (!runs.begin(id, office, effortSeconds, seed, mayMove, work.worker())) {
            throw refused(office);
        }
        transactions.afterCommit(
                () -> work.take(Attempt.first(id, office, Duration.ofSeconds(effortSeconds), seed, mayMove)));
        return runs.find(id).orElseThrow();
    }

    /// A run of this office; one of another office is not there.
    Run require(UUID id, Office office) {
        return runs.find(id)
                .filter(run -> run.office() == office)
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// Stops a run. Its best plan so far stays; stopping it twice is harmless.
    Run cancel(UUID id, Office office) {
        require(id, office);
        runs.cancel(id);
        work.stop(id);
        return require(id, office);
    }

    /// Takes up what nobody works at any more, and deletes what is long over.
    void tidy() {
        runs.abandonSilent(settings.silence(), settings.attempts());
        runs.takeUpSilent(work.worker(), settings.silence(), settings.attempts())
                .forEach(attempt -> transactions.afterCommit(() -> work.take(attempt)));
        runs.deleteStartedBefore(clock.instant().minus(settings.kept()));
    }

    private Refusal refused(Office office) {
        var refusal = Refusal.because(SchedulingReason.PLANNING_IS_RUNNING);
        return runs.underWay(office)
                .map(run -> refusal.with("run", "/api/v1/planning-runs/" + run.id()))
                .orElse(refusal);
    }
}
