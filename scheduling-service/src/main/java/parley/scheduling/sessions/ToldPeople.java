package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.stream.Stream;
import parley.scheduling.availability.Answer;
import parley.scheduling.availability.ToldSessions;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.time.model.Window;

/// Sessions as people know them.
@ApplicationScoped
@Transactional
class ToldPeople implements ToldSessions {

    private final Sessions sessions;
    private final SessionDesk desk;
    private final Clock clock;

    ToldPeople(Sessions sessions, SessionDesk desk, Clock clock) {
        this.sessions = sessions;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean isToCome(CaseId id, ParticipantId participant) {
        return toCome(id, participant).findAny().isPresent();
    }

    @Override
    public void saidOtherTimes(CaseId id, ParticipantId participant, Answer answer) {
        toCome(id, participant).toList().forEach(plan -> sessions.toTakeThePlaceOf(plan.id())
                .filter(held -> !covers(answer, held.plan()))
                .ifPresent(_ -> desk.endChange(plan.id())));
    }

    /// Whether somebody who says so can be there.
    static boolean covers(Answer answer, Plan plan) {
        return answer.ticked().contains(plan.during().from())
                || Window.joined(answer.windows()).stream().anyMatch(window -> window.contains(plan.during()));
    }

    private Stream<Plan> toCome(CaseId id, ParticipantId participant) {
        var now = clock.instant();
        return sessions.liveIn(id).stream()
                .filter(file -> file.session() instanceof Session.Scheduled)
                .map(SessionFile::plan)
                .filter(plan -> plan.guestIds().contains(participant)
                        && now.isBefore(plan.during().from()));
    }
}
