package parley.scheduling.matching.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import parley.scheduling.roster.model.Caps;

/// How many sessions a practitioner has on which day, in which week and in which month of the campus, and how many are
/// allowed.
final class PlainLimits {

    private final ZoneId zone;
    private final Caps caps;
    private final Map<LocalDate, Integer> days = new HashMap<>();
    private final Map<LocalDate, Integer> weeks = new HashMap<>();
    private final Map<YearMonth, Integer> months = new HashMap<>();

    private PlainLimits(ZoneId zone, Caps caps) {
        this.zone = zone;
        this.caps = caps;
    }

    static PlainLimits of(Practitioner practitioner, ZoneId zone) {
        var limits = new PlainLimits(zone, practitioner.caps());
        limits.months.putAll(practitioner.caps().spent());
        practitioner.sessionStarts().forEach(limits::count);
        return limits;
    }

    /// Whether one more session may begin then.
    boolean allow(Instant start) {
        var day = dayOf(start);
        return days.getOrDefault(day, 0) < caps.perDay()
                && weeks.getOrDefault(mondayOf(day), 0) < caps.perWeek()
                && months.getOrDefault(YearMonth.from(day), 0) < caps.perMonth();
    }

    private void count(Instant start) {
        var day = dayOf(start);
        days.merge(day, 1, Integer::sum);
        weeks.merge(mondayOf(day), 1, Integer::sum);
        months.merge(YearMonth.from(day), 1, Integer::sum);
    }

    private LocalDate dayOf(Instant start) {
        return start.atZone(zone).toLocalDate();
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
