package parley.scheduling.options;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
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
            cases.searched(id, announce(file).orElse(null));
        } else {
            cases.setSearchDue(id, false);
        }
    }

    /// Returns what is in the way; nothing if there is an option. That it is still the same is not said again.
    private Optional<Blocker> announce(CaseFile file) {
        var found = WhoMeets.toPlan(file).stream()
                .map(onlyFor -> desk.question(file, onlyFor))
                .map(question ->
                        finder.find(question, Math.max(1, question.starts().size())))
                .toList();
        var caseId = file.id().value();
        var now = clock.instant();
        if (found.stream().noneMatch(each -> each.best().isEmpty())) {
            outbox.announce(new OptionsReady(
                    caseId, file.office(), now, sum(found, each -> each.best().size())));
            return Optional.empty();
        }
        var lost = lost(found);
        var worst = Optional.of(worst(lost));
        if (!worst.equals(cases.blockedBy(file.id()))) {
            outbox.announce(new SchedulingBlocked(caseId, file.office(), now, sum(found, Findings::lookedAt), lost));
        }
        return worst;
    }

    /// What took most starts away. Where there was none to begin with, people have to be asked for more.
    private static Blocker worst(List<SchedulingBlocked.Lost> lost) {
        return lost.stream()
                .max(Comparator.comparingInt(SchedulingBlocked.Lost::starts))
                .map(SchedulingBlocked.Lost::blocker)
                .orElse(Blocker.PARTICIPANT_UNAVAILABLE);
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
