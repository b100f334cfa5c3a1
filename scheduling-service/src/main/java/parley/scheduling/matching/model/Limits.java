package parley.scheduling.matching.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/// How many sessions a practitioner has on which campus day and in which campus week, and how many are allowed.
final class Limits {

    private final ZoneId zone;
    private final int mostPerDay;
    private final int mostPerWeek;
    private final Map<LocalDate, Integer> days = new HashMap<>();
    private final Map<LocalDate, Integer> weeks = new HashMap<>();

    private Limits(ZoneId zone, int mostPerDay, int mostPerWeek) {
        this.zone = zone;
        this.mostPerDay = mostPerDay;
        this.mostPerWeek = mostPerWeek;
    }

    static Limits of(Practitioner practitioner, ZoneId zone) {
        var limits = new Limits(zone, practitioner.mostPerDay(), practitioner.mostPerWeek());
        practitioner.sessionStarts().forEach(limits::count);
        return limits;
    }

    /// Whether one more session may begin then.
    boolean allow(Instant start) {
        var day = dayOf(start);
        return days.getOrDefault(day, 0) < mostPerDay && weeks.getOrDefault(mondayOf(day), 0) < mostPerWeek;
    }

    private void count(Instant start) {
        var day = dayOf(start);
        days.merge(day, 1, Integer::sum);
        weeks.merge(mondayOf(day), 1, Integer::sum);
    }

    private LocalDate dayOf(Instant start) {
        return start.atZone(zone).toLocalDate();
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
