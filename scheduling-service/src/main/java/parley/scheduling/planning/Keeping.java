package parley.scheduling.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import parley.scheduling.cases.model.CaseId;

/// Keeps the best plan of a run, all of it or nothing, as long as the run is this replica's own.
@ApplicationScoped
@Transactional
class Keeping {

    /// This replica, since its start.
    private final UUID worker = UUID.randomUUID();

    private final Runs runs;
    private final Items items;

    Keeping(Runs runs, Items items) {
        this.runs = runs;
        this.items = items;
    }

    /// Under which name this replica works.
    UUID worker() {
        return worker;
    }

    /// Keeps which cases are planned. Returns false if the run is no longer this replica's own.
    boolean begin(UUID run, Map<CaseId, Finding> findings) {
        var mine = runs.advance(run, worker, RunState.RUNNING, Duration.ZERO, Optional.empty());
        if (mine) {
            items.add(run, findings);
        }
        return mine;
    }

    /// Keeps a better plan, or the last one. Returns false if the run is no longer this replica's own.
    ///
    /// @param news what differs from what was kept before
    boolean keep(UUID run, RunState state, Looking.Best best, Map<CaseId, Finding> news) {
        var mine = runs.advance(run, worker, state, best.after(), best.onTimeAtMost());
        if (mine) {
            items.change(run, news);
        }
        return mine;
    }

    /// Gives up a run. Its best plan so far stays.
    void giveUp(UUID run) {
        runs.abandon(run, worker);
    }

    /// Says that this replica is still at work. Returns false if the run is no longer its own.
    boolean beat(UUID run) {
        return runs.beat(run, worker);
    }
}
