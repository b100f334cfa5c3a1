package parley.scheduling.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.sessions.MovableSessions.Movable;

/// Keeps the best plan of a run, all of it or nothing, as long as nobody else has taken the run up.
@ApplicationScoped
@Transactional
class Keeping {

    private final Runs runs;
    private final Items items;

    Keeping(Runs runs, Items items) {
        this.runs = runs;
        this.items = items;
    }

    /// What earlier attempts kept; empty if none came so far.
    Map<CaseId, Finding> kept(UUID run) {
        var kept = new LinkedHashMap<CaseId, Finding>();
        items.of(run, Standing.cases(items.standing(run))).forEach(item -> kept.put(item.caseId(), item.finding()));
        return kept;
    }

    /// Keeps which cases are planned. Returns false if somebody else has the run now.
    boolean begin(Attempt attempt, Map<CaseId, Finding> findings, Collection<Movable> movable) {
        var mine = runs.advance(attempt, RunState.RUNNING, Looking.Best.none());
        if (mine) {
            items.add(attempt.run(), findings, movable);
        }
        return mine;
    }

    /// Keeps a better plan, or the last one. Returns false if somebody else has the run now.
    ///
    /// @param news what differs from what was kept before
    boolean keep(Attempt attempt, RunState state, Looking.Best best, Map<CaseId, Finding> news) {
        var mine = runs.advance(attempt, state, best);
        if (mine) {
            items.change(attempt.run(), news);
        }
        return mine;
    }

    /// Keeps the best plan so far and leaves the rest to whoever takes the run up.
    void letGo(Attempt attempt, Looking.Best best, Map<CaseId, Finding> news) {
        if (keep(attempt, RunState.RUNNING, best, news)) {
            letGo(attempt);
        }
    }

    /// Leaves a run to whoever takes it up.
    void letGo(Attempt attempt) {
        runs.letGo(attempt);
    }

    /// Gives up a run. Its best plan so far stays.
    void giveUp(Attempt attempt) {
        runs.abandon(attempt);
    }

    /// Says that this replica is still at work. Returns false if somebody else has the run now.
    boolean beat(Attempt attempt) {
        return runs.beat(attempt);
    }
}
