package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.StayingPractitioners;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.reservations.Reservations;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;
import parley.scheduling.ties.KnownTies;

/// Takes a session from held to scheduled, or out of the world.
@ApplicationScoped
@Transactional
public class SessionDesk {

    private final Cases cases;
    private final Sessions sessions;
    private final Reservations reservations;
    private final Claims everything;
    private final KnownTies ties;
    private final StayingPractitioners staying;
    private final Roster roster;
    private final SessionNews news;
    private final WaitMeter waits;
    private final Clock clock;

    SessionDesk(
            Cases cases,
            Sessions sessions,
            Reservations reservations,
            Claims everything,
            KnownTies ties,
            StayingPractitioners staying,
            Roster roster,
            SessionNews news,
            WaitMeter waits,
            Clock clock) {
        this.cases = cases;
        this.sessions = sessions;
        this.reservations = reservations;
        this.everything = everything;
        this.ties = ties;
        this.staying = staying;
        this.roster = roster;
        this.news = news;
        this.waits = waits;
        this.clock = clock;
    }

    /// Takes a practitioner's answer. Answering the same twice is harmless.
    void answer(UUID assignmentId, PractitionerId practitioner, Reply reply) {
        var asked = sessions.assignment(assignmentId)
                .filter(one -> one.practitioner().equals(practitioner))
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        var file = lockWithCase(asked.session());
        var assignment = sessions.assignmentAfresh(assignmentId);
        if (assignment.says(reply)) {
            // Who stood down from the time may find out later that it is the people.
            if (reply == Reply.RECUSE) {
                ties.notForEachOther(file.plan().caseId(), practitioner);
            }
            return;
        }
        switch (reply) {
            case ACCEPT -> accept(file, assignment);
            case STAND_DOWN, RECUSE -> standDown(file, assignment, reply);
        }
    }

    /// Intake gave its permit: the session stands, unless it was cancelled meanwhile.
    void permitted(SessionId id) {
        var file = lockWithCase(id);
        switch (file.session()) {
            case Session.AwaitingPermit waiting
            when file.insteadOf().isPresent() ->
                takeThePlace(waiting, file.insteadOf().get());
            case Session.AwaitingPermit waiting -> {
                var scheduled = waiting.permitted();
                sessions.store(scheduled);
                reservations.book(id.value());
                var caseId = scheduled.plan().caseId();
                staying.stay(caseId, scheduled.plan().practitioners());
                news.scheduled(file, scheduled);
                if (!sessions.anyToldOfIn(caseId, id)) {
                    waits.scheduled(Duration.between(
                            cases.require(caseId).terms().firstContactAt(),
                            scheduled.plan().during().from()));
                }
            }
            case Session.Cancelled _ -> sessions.row(id).permitCameTooLate(clock.instant());
            case Session.Held _, Session.Scheduled _, Session.Started _, Session.TookPlace _ -> {}
        }
    }

    /// What was held to take the place of a session does so now: the session keeps its id and is another one, in one
    /// step. If it is over or under way meanwhile, it stays as it is.
    private void takeThePlace(Session.AwaitingPermit waiting, SessionId id) {
        var before = sessions.requireAfresh(id);
        if (!(before.session() instanceof Session.Scheduled scheduled) || hasBegun(before)) {
            off(sessions.require(waiting.plan().id()), waiting.released(), Optional.empty());
            return;
        }
        var plan = waiting.plan();
        var changed = scheduled.changedTo(plan.during(), plan.place(), plan.practitioners());
        var file = cases.require(plan.caseId());
        var guests = file.state().people().stream()
                .filter(one -> plan.guestIds().contains(one.id()))
                .toList();
        var wish = new Wish(plan.during().from(), plan.practitioners(), plan.place(), Optional.empty());
        var had = reservations.of(id.value());
        var beside = reservations.of(plan.id().value());
        // Pauses may have grown since it was held; nobody is promised more than what was reserved.
        var claims = Claims.within(everything.of(file, guests, wish), had, beside);
        var taken = new HashSet<>(had.keySet());
        claims.forEach(claim -> taken.add(claim.resource()));
        reservations.lock(taken);
        reservations.release(id.value());
        reservations.release(plan.id().value());
        reservations.hold(id.value(), wish.start(), claims);
        reservations.book(id.value());
        sessions.change(changed, waiting.released(), before.plan().practitionersNotIn(plan));
        staying.stay(plan.caseId(), plan.practitioners());
        news.rescheduled(before, changed);
    }

    /// Ends what is held to take the place of a session, which stays as it is.
    void endChange(SessionId id) {
        sessions.toTakeThePlaceOf(id)
                .map(file -> sessions.requireAfresh(file.plan().id()))
                .ifPresent(file -> callOff(file, Optional.empty()));
    }

    /// Intake refused: a needed yes is missing, and the session is off.
    void refused(SessionId id) {
        var file = lockWithCase(id);
        if (file.session() instanceof Session.AwaitingPermit waiting) {
            off(file, waiting.released(), Optional.empty());
        }
    }

    /// Releases it if its time is over: practitioners did not answer, or intake did not before it would have begun.
    void expire(SessionId id) {
        var file = lockWithCase(id);
        switch (file.session()) {
            case Session.Held held when held.hasEnded(clock.instant()) -> off(file, held.released(), Optional.empty());
            case Session.AwaitingPermit waiting when hasBegun(file) -> off(file, waiting.released(), Optional.empty());
            case Session.Held _,
                    Session.AwaitingPermit _,
                    Session.Scheduled _,
                    Session.Started _,
                    Session.TookPlace _,
                    Session.Cancelled _ -> {}
        }
    }

    /// Staff cancel it, while it is still to come.
    void cancel(SessionId id, @Nullable String ifMatch) {
        var file = lockWithCase(id);
        Precondition.require(ifMatch, file.version());
        if (hasBegun(file)) {
            throw Refusal.because(SchedulingReason.SESSION_IS_OVER);
        }
        switch (file.session()) {
            case Session.Held _, Session.AwaitingPermit _, Session.Scheduled _ -> callOff(file, Optional.empty());
            case Session.Started _, Session.TookPlace _, Session.Cancelled _ ->
                throw Refusal.because(SchedulingReason.SESSION_IS_OVER);
        }
    }

    /// Nobody came together at its time, staff say. Nobody is told, for everybody knows.
    void didNotTakePlace(SessionId id, @Nullable String ifMatch) {
        var file = lockWithCase(id);
        Precondition.require(ifMatch, file.version());
        switch (file.session()) {
            case Session.Scheduled scheduled -> {
                if (!hasBegun(file)) {
                    throw Refusal.because(SchedulingReason.TOO_EARLY);
                }
                release(scheduled.cancelled());
                news.didNotTakePlace(file, scheduled.cancelled());
            }
            case Session.Held _, Session.AwaitingPermit _ ->
                throw Refusal.because(SchedulingReason.SESSION_DOES_NOT_STAND);
            case Session.Started _, Session.TookPlace _, Session.Cancelled _ ->
                throw Refusal.because(SchedulingReason.SESSION_IS_OVER);
        }
    }

    /// From now on these do not meet in this case, whoever wished it: what is still to come with them is off. Nobody is
    /// told why, and saying it twice is harmless.
    void keepApart(CaseId id, PractitionerId practitioner) {
        if (cases.requireLocked(id).state() instanceof PlannedCase.Closed) {
            throw Refusal.because(SchedulingReason.CASE_IS_CLOSED);
        }
        if (roster.entriesOf(List.of(practitioner)).isEmpty()) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
        apart(id, practitioner);
    }

    /// Calls off what is still to come in a case that the caller has locked. What is under way is the practitioners'
    /// to end.
    ///
    /// @param withdrawn who stopped taking part: told by a letter of their own, not with the others
    public void callOffIn(CaseId id, Optional<ParticipantId> withdrawn) {
        sessions.allLiveIn(id)
                .forEach(file -> callOff(sessions.requireAfresh(file.plan().id()), withdrawn));
    }

    private void callOff(SessionFile file, Optional<ParticipantId> withdrawn) {
        switch (file.session()) {
            case Session.Held held -> off(file, held.released(), withdrawn);
            case Session.AwaitingPermit waiting -> off(file, waiting.released(), withdrawn);
            case Session.Scheduled scheduled when !isPast(file) -> off(file, scheduled.cancelled(), withdrawn);
            case Session.Scheduled _, Session.Started _, Session.TookPlace _, Session.Cancelled _ -> {}
        }
    }

    private void accept(SessionFile file, AssignmentRow assignment) {
        switch (file.session()) {
            case Session.Held held
            when !held.hasEnded(clock.instant()) -> {
                assignment.take(Reply.ACCEPT);
                var after = held.acceptedBy(assignment.practitioner());
                sessions.store(after);
                if (after instanceof Session.AwaitingPermit) {
                    news.permitWanted(after.plan().id());
                }
            }
            case Session.Held _,
                    Session.AwaitingPermit _,
                    Session.Scheduled _,
                    Session.Started _,
                    Session.TookPlace _,
                    Session.Cancelled _ -> throw Refusal.because(SchedulingReason.ANSWER_TOO_LATE);
        }
    }

    private void standDown(SessionFile file, AssignmentRow assignment, Reply reply) {
        switch (file.session()) {
            case Session.Held _, Session.AwaitingPermit _ -> {}
            case Session.Scheduled _, Session.Started _, Session.TookPlace _, Session.Cancelled _ ->
                throw Refusal.because(SchedulingReason.ANSWER_TOO_LATE);
        }
        assignment.take(reply);
        switch (reply) {
            case STAND_DOWN -> {
                roster.away(assignment.practitioner(), file.plan().during());
                callOff(file, Optional.empty());
            }
            case RECUSE -> apart(file.plan().caseId(), assignment.practitioner());
            case ACCEPT -> throw new IllegalArgumentException("Who accepts does not stand down");
        }
    }

    private void apart(CaseId id, PractitionerId practitioner) {
        ties.notForEachOther(id, practitioner);
        staying.letGo(id);
        sessions.allLiveIn(id).stream()
                .filter(file -> file.plan().practitioners().contains(practitioner))
                .forEach(file -> callOff(sessions.requireAfresh(file.plan().id()), Optional.empty()));
    }

    private void off(SessionFile file, Session.Cancelled cancelled, Optional<ParticipantId> withdrawn) {
        release(cancelled);
        news.cancelled(file, cancelled, withdrawn);
    }

    private void release(Session.Cancelled cancelled) {
        var plan = cancelled.plan();
        endChange(plan.id());
        sessions.store(cancelled);
        reservations.release(plan.id().value());
        // What it would have taken the place of still stands.
        if (sessions.row(plan.id()).isInsteadOfAnother()) {
            return;
        }
        var file = cases.require(plan.caseId());
        var guests = plan.guestIds();
        var after =
                switch (file.state()) {
                    case PlannedCase.Gathering gathering -> gathering.released(guests);
                    case PlannedCase.Ready ready -> ready.released(guests);
                    case PlannedCase.Planned planned -> planned.released(guests);
                    case PlannedCase.Met met -> met;
                    case PlannedCase.Closed closed -> closed;
                };
        cases.store(after);
        cases.setSearchDue(plan.caseId(), after instanceof PlannedCase.Ready);
        if (!cancelled.hadBeenScheduled() && isOnlyOneEver(plan)) {
            staying.letGo(plan.caseId());
        }
    }

    /// Whoever was only asked does not stay.
    private boolean isOnlyOneEver(Plan plan) {
        return sessions.liveIn(plan.caseId()).isEmpty() && !sessions.anyToldOfIn(plan.caseId(), plan.id());
    }

    private SessionFile lockWithCase(SessionId id) {
        cases.requireLocked(sessions.caseOf(id));
        return sessions.requireAfresh(id);
    }

    private boolean hasBegun(SessionFile file) {
        return !clock.instant().isBefore(file.plan().during().from());
    }

    private boolean isPast(SessionFile file) {
        return !clock.instant().isBefore(file.plan().during().to());
    }
}
