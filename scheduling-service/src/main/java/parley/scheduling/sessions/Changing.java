package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import parley.problems.Refusal;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.StayingPractitioners;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.problems.SchedulingReason;

/// Changes who sits with the people of a case.
@ApplicationScoped
@Transactional
class Changing {

    private final Cases cases;
    private final Sessions sessions;
    private final StayingPractitioners staying;

    Changing(Cases cases, Sessions sessions, StayingPractitioners staying) {
        this.cases = cases;
        this.sessions = sessions;
        this.staying = staying;
    }

    /// The practitioners who stay are let go; options are looked for anew. Doing it twice is harmless.
    void release(CaseId id) {
        var file = cases.requireLocked(id);
        if (!sessions.liveIn(id).isEmpty()) {
            throw Refusal.because(SchedulingReason.SESSION_EXISTS);
        }
        staying.letGo(id);
        cases.setSearchDue(id, file.state() instanceof PlannedCase.Ready);
    }
}
