package parley.scheduling.availability;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import parley.scheduling.cases.Cases;
import parley.scheduling.rounds.Round;

/// Stops waiting for people who do not say which times suit them. They still may, and staff can ask everybody anew.
@ApplicationScoped
class EndOfWaiting {

    private final Cases cases;
    private final AvailabilityDesk desk;
    private final Clock clock;

    EndOfWaiting(Cases cases, AvailabilityDesk desk, Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void lapse() {
        Round.through(() -> cases.timesMissingAt(clock.instant()), desk::lapse);
    }
}
