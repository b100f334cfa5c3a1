package parley.scheduling.sessions;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import parley.scheduling.neighbours.Intake;
import parley.scheduling.neighbours.PermitAnswer;
import parley.scheduling.rounds.Round;
import parley.scheduling.sessions.PermitsDue.Due;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;

/// Asks intake for permits until it answers, and gives permits back that are no longer needed.
@ApplicationScoped
class PermitRound {

    private final PermitsDue due;
    private final Intake intake;
    private final SessionDesk desk;

    PermitRound(PermitsDue due, Intake intake, SessionDesk desk) {
        this.due = due;
        this.intake = intake;
        this.desk = desk;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void askForPermits() {
        Round.through(due::permits, this::ask);
    }

    /// Nobody waits for the next round if it can be done now.
    void askAtOnce(@ObservesAsync PermitWanted wanted) {
        try (var _ = wanted.trace().makeCurrent()) {
            Round.through(() -> due.permit(wanted.id()).stream().toList(), this::ask);
        }
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void returnPermits() {
        Round.through(due::returns, this::giveBack);
    }

    private void ask(Due permit) {
        var plan = permit.plan();
        switch (askFor(permit.session(), plan)) {
            case GRANTED -> desk.permitted(plan.id());
            case REFUSED -> desk.refused(plan.id());
        }
    }

    /// What did not take the place of a session leaves its permit as it was.
    private void giveBack(Due permit) {
        var plan = permit.plan();
        var settled = permit.before().map(this::asItWas).orElseGet(() -> {
            intake.returnPermit(plan.caseId(), plan.id().value());
            return true;
        });
        if (settled) {
            due.returned(plan.id());
        }
    }

    /// @return false if the session has changed meanwhile, so that it has to be done again
    private boolean asItWas(SessionFile before) {
        var plan = before.plan();
        return switch (before.session()) {
            case Session.Scheduled _ -> {
                var _ = askFor(plan.id(), plan);
                yield due.isStill(before);
            }
            case Session.Cancelled _ -> {
                intake.returnPermit(plan.caseId(), plan.id().value());
                yield true;
            }
            case Session.Held _, Session.AwaitingPermit _, Session.Started _, Session.TookPlace _ -> true;
        };
    }

    private PermitAnswer askFor(SessionId session, Plan plan) {
        return intake.askForPermit(plan.caseId(), session.value(), plan.during(), plan.guestIds());
    }
}
