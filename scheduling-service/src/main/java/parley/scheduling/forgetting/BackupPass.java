package parley.scheduling.forgetting;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.neighbours.Intake;
import parley.scheduling.rounds.Round;

/// After a start, asks intake which of the cases here have been forgotten: a restored backup may have brought them
/// back. The service is not ready before it has the answer.
@ApplicationScoped
class BackupPass {

    private static final Logger LOG = Logger.getLogger(BackupPass.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /// As many ids as fit into a request.
    private static final int AT_ONCE = 200;

    private final EverythingOf everything;
    private final ForgettingCases cases;
    private final Intake intake;
    private final AtomicBoolean done = new AtomicBoolean();

    BackupPass(EverythingOf everything, ForgettingCases cases, Intake intake) {
        this.everything = everything;
        this.cases = cases;
        this.intake = intake;
    }

    boolean isDone() {
        return done.get();
    }

    /// While intake is away, it is asked again.
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void askUntilAnswered() {
        if (!done.get()) {
            Round.once(() -> {
                pass();
                done.set(true);
            });
        }
    }

    void pass() {
        var known = everything.casesAfter(BEFORE_ALL, AT_ONCE);
        while (!known.isEmpty()) {
            intake.forgottenAmong(known).forEach(id -> {
                LOG.warn("A backup brought back a case that is forgotten; it is forgotten again");
                cases.forgetAgain(new CaseId(id));
            });
            known = everything.casesAfter(known.getLast(), AT_ONCE);
        }
    }
}
