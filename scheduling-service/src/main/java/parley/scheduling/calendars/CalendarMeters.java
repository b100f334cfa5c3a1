package parley.scheduling.calendars;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import parley.outbox.transactions.Remembered;
import parley.scheduling.calendars.model.CalendarFreshness;

/// Says how many calendars are not known of, and never whose.
@ApplicationScoped
class CalendarMeters {

    private final Remembered<Map<CalendarFreshness, Integer>> count;

    CalendarMeters(Calendars calendars) {
        count = new Remembered<>(calendars::count, Duration.ofSeconds(10));
    }

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder(
                        "parley.calendars.stale",
                        () -> count.number(each -> each.getOrDefault(CalendarFreshness.STALE, 0)))
                .description("Calendars of practitioners that could not be read for too long")
                .register(registry);
    }
}
