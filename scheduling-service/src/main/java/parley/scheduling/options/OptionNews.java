package parley.scheduling.options;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.function.ToIntFunction;
import parley.events.sessions.Blocker;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.SchedulingBlocked;
import parley.outbox.Outbox;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.matching.model.Findings;
import parley.scheduling.matching.model.OptionFinder;

/// Announces whether a case has options.
@ApplicationScoped
@Transactional
class OptionNews {

    private final Cases cases;
    private final OptionDesk desk;
    private final OptionFinder finder;
    private final Outbox outbox;
    private final Clock clock;

    OptionNews(Cases cases, OptionDesk desk, OptionFinder finder, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.finder = finder;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Announces it once for each time it became due.
    void tell(CaseId id) {
        var file = cases.requireLocked(id);
        if (!cases.isSearchDue(id)) {
            return;
        }
        if (file.state() instanceof PlannedCase.Ready) {
            cases.searched(id, announce(file));
        } else {
            cases.setSearchDue(id, false);
        }
    }

    /// Returns whether there is an option. That there is still none is not said again.
    private boolean announce(CaseFile file) {
        var found = WhoMeets.toPlan(file).stream()
                .map(onlyFor -> desk.question(file, onlyFor))
                .map(question ->
                        finder.find(question, Math.max(1, question.starts().size())))
                .toList();
        var caseId = file.id().value();
        var now = clock.instant();
        var blocked = found.stream().anyMatch(each -> each.best().isEmpty());
        if (blocked && cases.isWithoutOption(file.id())) {
            return false;
        }
        outbox.announce(
                blocked
                        ? new SchedulingBlocked(caseId, file.office(), now, sum(found, Findings::lookedAt), lost(found))
                        : new OptionsReady(caseId, file.office(), now, sum(found, each -> each.best()
                                .size())));
        return !blocked;
    }

    private static int sum(List<Findings> found, ToIntFunction<Findings> count) {
        return found.stream().mapToInt(count).sum();
    }

    private static List<SchedulingBlocked.Lost> lost(List<Findings> found) {
        var lost = new EnumMap<Blocker, Integer>(Blocker.class);
        found.forEach(each -> each.lost().forEach((blocker, starts) -> lost.merge(blocker, starts, Integer::sum)));
        return lost.entrySet().stream()
                .map(each -> new SchedulingBlocked.Lost(each.getKey(), each.getValue()))
                .toList();
    }
}
