package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// Lets a test of the whole service do now what the clock would do.
@ApplicationScoped
public class DailyWork {

    /// So long does a day last at most, when summer time ends; after it another batch has come.
    public static final Duration A_LONG_DAY = Duration.ofHours(25);

    private final DailyBatch batch;
    private final Reminders reminders;
    private final IdleCases idle;

    DailyWork(DailyBatch batch, Reminders reminders, IdleCases idle) {
        this.batch = batch;
        this.reminders = reminders;
        this.idle = idle;
    }

    /// How long it is from some instant to the hour of the next batch.
    public Duration untilItsHour(Instant now) {
        return Duration.between(now, batch.lastBatch(now.plus(A_LONG_DAY)));
    }

    /// One look at the clock.
    public void now() {
        batch.run();
        reminders.run();
        idle.run();
    }
}
