package parley.scheduling.sessions;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import parley.problems.Refusal;
import parley.scheduling.neighbours.Intake;
import parley.scheduling.sessions.model.Plan;

/// Asks intake for permits until it answers, and gives permits back that are no longer needed.
@ApplicationScoped
class PermitRound {

    private static final Logger LOG = Logger.getLogger(PermitRound.class);

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
        due.permits().forEach(plan -> unlessAway(plan, this::ask));
    }

    /// Nobody waits for the next round if it can be done now.
    void askAtOnce(@ObservesAsync PermitWanted wanted) {
        try (var _ = wanted.trace().makeCurrent()) {
            due.permit(wanted.id()).ifPresent(plan -> unlessAway(plan, this::ask));
        }
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void returnPermits() {
        due.returns().forEach(plan -> unlessAway(plan, this::giveBack));
    }

    private void ask(Plan plan) {
        switch (intake.askForPermit(plan.caseId(), plan.id().value(), plan.during())) {
            case GRANTED -> desk.permitted(plan.id());
            case REFUSED -> desk.refused(plan.id());
        }
    }

    private void giveBack(Plan plan) {
        intake.returnPermit(plan.caseId(), plan.id().value());
        due.returned(plan.id());
    }

    private static void unlessAway(Plan plan, Consumer<Plan> work) {
        try {
            work.accept(plan);
        } catch (Refusal refusal) {
            LOG.infof(
                    "Session %s waits: %s", plan.id().value(), refusal.reason().code());
        }
    }
}
