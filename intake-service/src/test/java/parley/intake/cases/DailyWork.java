package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;

/// Lets a test of the whole service do now what the clock would do.
@ApplicationScoped
public class DailyWork {

    private final DailyBatch batch;

    DailyWork(DailyBatch batch) {
        this.batch = batch;
    }

    /// One look at the clock.
    public void now() {
        batch.run();
    }
}
