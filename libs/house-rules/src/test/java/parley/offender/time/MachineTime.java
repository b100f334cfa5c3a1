package parley.offender.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

/// Every way to ask the machine, and the two that are allowed.
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone"})
public final class MachineTime {

    public Instant instant() {
        return Instant.now();
    }

    public LocalDate today() {
        return LocalDate.now();
    }

    public ZonedDateTime campus(ZoneId zone) {
        return ZonedDateTime.now(zone);
    }

    public ZoneId zone() {
        return ZoneId.systemDefault();
    }

    public long millis() {
        return System.currentTimeMillis();
    }

    public Date date() {
        return new Date();
    }

    public Supplier<Instant> later() {
        return Instant::now;
    }

    /// Allowed.
    public Instant byTheClock(Clock clock) {
        return clock.instant();
    }

    /// Allowed.
    public LocalDate todayByTheClock(Clock clock) {
        return LocalDate.now(clock);
    }
}
