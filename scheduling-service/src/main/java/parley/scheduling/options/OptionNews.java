package parley.scheduling.options;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
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
            announce(file);
        }
        cases.setSearchDue(id, false);
    }

    private void announce(CaseFile file) {
        var question = desk.question(file);
        var findings = finder.find(question, Math.max(1, question.starts().size()));
        var caseId = file.id().value();
        var now = clock.instant();
        outbox.announce(
                findings.best().isEmpty()
                        ? new SchedulingBlocked(caseId, file.office(), now, findings.lookedAt(), lost(findings))
                        : new OptionsReady(
                                caseId, file.office(), now, findings.best().size()));
    }

    private static List<SchedulingBlocked.Lost> lost(Findings findings) {
        return findings.lost().entrySet().stream()
                .map(each -> new SchedulingBlocked.Lost(each.getKey(), each.getValue()))
                .toList();
    }
}
