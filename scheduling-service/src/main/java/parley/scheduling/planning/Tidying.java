package parley.scheduling.planning;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import parley.scheduling.rounds.Round;

/// Looks after runs whose replica is gone, and after those that are long over.
@ApplicationScoped
class Tidying {

    private final PlanningDesk desk;

    Tidying(PlanningDesk desk) {
        this.desk = desk;
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        Round.once(desk::tidy);
    }
}
