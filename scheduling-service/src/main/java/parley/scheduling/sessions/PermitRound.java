package parley.scheduling.sessions;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import parley.scheduling.neighbours.Intake;
import parley.scheduling.rounds.Round;
import parley.scheduling.sessions.model.Plan;

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

    private void ask(Plan plan) {
        switch (intake.askForPermit(plan.caseId(), plan.id().value(), plan.during(), plan.guestIds())) {
            case GRANTED -> desk.permitted(plan.id());
            case REFUSED -> desk.refused(plan.id());
        }
    }

    private void giveBack(Plan plan) {
        intake.returnPermit(plan.caseId(), plan.id().value());
        due.returned(plan.id());
    }
}
