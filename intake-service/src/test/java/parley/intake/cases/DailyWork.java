package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;

/// Lets a test of the whole service do now what the clock would do.
@ApplicationScoped
public class DailyWork {

    private final DailyBatch batch;
    private final Reminders reminders;
    private final IdleCases idle;

    DailyWork(DailyBatch batch, Reminders reminders, IdleCases idle) {
        this.batch = batch;
        this.reminders = reminders;
        this.idle = idle;
    }

    /// One look at the clock.
    public void now() {
        batch.run();
        reminders.run();
        idle.run();
    }
}
