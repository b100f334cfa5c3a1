package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.problems.Precondition;
import parley.problems.Refusal;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.cases.model.Progress;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;
import parley.scheduling.settings.Settings;

/// The day itself: a session starts, and it is over. Nothing of what is said in it comes here.
@ApplicationScoped
@Transactional
class SessionCourse {

    private final Cases cases;
    private final Sessions sessions;
    private final SessionNews news;
    private final Settings settings;
    private final Clock clock;

    SessionCourse(Cases cases, Sessions sessions, SessionNews news, Settings settings, Clock clock) {
        this.cases = cases;
        this.sessions = sessions;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    /// It starts, once each of its people has said yes to the agreement. Starting it twice is harmless.
    ///
    /// @param affirmed whose yes was heard
    void start(SessionId id, Set<ParticipantId> affirmed) {
        var file = lockWithCase(id);
        switch (file.session()) {
            case Session.Scheduled scheduled -> {
                requireItsTime(file);
                sessions.store(started(scheduled, affirmed));
            }
            case Session.Started _, Session.TookPlace _ -> {}
            case Session.Held _, Session.AwaitingPermit _ ->
                throw Refusal.because(SchedulingReason.SESSION_DOES_NOT_STAND);
            case Session.Cancelled _ -> throw Refusal.because(SchedulingReason.SESSION_IS_OVER);
        }
    }

    /// It is over. Ending it twice is harmless.
    ///
    /// @param early whether it ended before its time; nobody asks who wished it, or why
    void end(SessionId id, boolean early) {
        var file = lockWithCase(id);
        switch (file.session()) {
            case Session.Started started -> over(file, started, early ? earlierOf(file) : plannedEnd(file));
            case Session.TookPlace _ -> {}
            case Session.Held _, Session.AwaitingPermit _, Session.Scheduled _ ->
                throw Refusal.because(SchedulingReason.SESSION_NOT_STARTED);
            case Session.Cancelled _ -> throw Refusal.because(SchedulingReason.SESSION_IS_OVER);
        }
    }

    /// Nobody pressed start at its time, but it did take place, with everybody's yes, staff say.
    void tookPlace(SessionId id, @Nullable String ifMatch, Set<ParticipantId> affirmed) {
        var file = lockWithCase(id);
        Precondition.require(ifMatch, file.version());
        switch (file.session()) {
            case Session.Scheduled scheduled -> {
                if (clock.instant().isBefore(file.plan().during().from())) {
                    throw Refusal.because(SchedulingReason.TOO_EARLY);
                }
                over(file, started(scheduled, affirmed), plannedEnd(file));
            }
            case Session.Started started -> over(file, started, plannedEnd(file));
            case Session.TookPlace _ -> {}
            case Session.Held _, Session.AwaitingPermit _ ->
                throw Refusal.because(SchedulingReason.SESSION_DOES_NOT_STAND);
            case Session.Cancelled _ -> throw Refusal.because(SchedulingReason.SESSION_IS_OVER);
        }
    }

    private static Session.Started started(Session.Scheduled scheduled, Set<ParticipantId> affirmed) {
        return scheduled.startedWith(affirmed).orElseThrow(() -> Refusal.because(SchedulingReason.AGREEMENT_MISSING));
    }

    private void over(SessionFile file, Session.Started started, Instant end) {
        var held = started.ended();
        sessions.store(held);
        var guests = held.plan().guestIds();
        var after =
                switch (cases.require(held.plan().caseId()).state()) {
                    case PlannedCase.Gathering gathering -> gathering.met(guests);
                    case PlannedCase.Ready ready -> ready.met(guests);
                    case PlannedCase.Planned planned -> planned.met(guests);
                    case PlannedCase.Met met -> met;
                    case PlannedCase.Closed closed -> closed;
                };
        cases.store(after);
        var moreToCome = after.people().stream().anyMatch(one -> one.progress() != Progress.MET);
        news.held(file, held, end, moreToCome);
    }

    private void requireItsTime(SessionFile file) {
        var during = file.plan().during();
        var now = clock.instant();
        if (now.isBefore(during.from().minus(settings.earlyStart()))) {
            throw Refusal.because(SchedulingReason.TOO_EARLY);
        }
        if (!now.isBefore(during.to())) {
            throw Refusal.because(SchedulingReason.SESSION_IS_OVER);
        }
    }

    private static Instant plannedEnd(SessionFile file) {
        return file.plan().during().to();
    }

    private Instant earlierOf(SessionFile file) {
        var now = clock.instant();
        var start = file.plan().during().from();
        var notBeforeItBegan = now.isBefore(start) ? start : now;
        return notBeforeItBegan.isBefore(plannedEnd(file)) ? notBeforeItBegan : plannedEnd(file);
    }

    private SessionFile lockWithCase(SessionId id) {
        cases.requireLocked(sessions.caseOf(id));
        return sessions.requireAfresh(id);
    }
}
