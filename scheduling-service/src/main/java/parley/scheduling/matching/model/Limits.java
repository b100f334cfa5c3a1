package parley.scheduling.matching.model;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import parley.scheduling.roster.model.Caps;

/// The days, weeks and months of the campus in which a practitioner has as many sessions as they want to have.
final class Limits {

    private final ZoneId zone;
    private final boolean never;
    private final long[] fullDays;
    private final long[] fullWeeks;
    private final long[] fullMonths;

    private Limits(ZoneId zone, Caps caps, Collection<Instant> sessions) {
        this.zone = zone;
        var when = sessions.stream().map(session -> Day.of(session, zone)).toList();
        never = caps.perDay() == 0 || caps.perWeek() == 0 || caps.perMonth() == 0;
        fullDays = full(Map.of(), when, Day::day, caps.perDay());
        fullWeeks = full(Map.of(), when, Day::week, caps.perWeek());
        var spent =
                caps.spent().entrySet().stream().collect(toMap(each -> Day.month(each.getKey()), Map.Entry::getValue));
        fullMonths = full(spent, when, Day::month, caps.perMonth());
    }

    static Limits of(Practitioner practitioner, ZoneId zone) {
        return new Limits(zone, practitioner.caps(), practitioner.sessionStarts());
    }

    boolean isIn(ZoneId other) {
        return zone.equals(other);
    }

    /// Whether they want to have none at all.
    boolean never() {
        return never;
    }

    long[] fullDays() {
        return fullDays;
    }

    long[] fullWeeks() {
        return fullWeeks;
    }

    long[] fullMonths() {
        return fullMonths;
    }

    boolean isFull(YearMonth month) {
        return Arrays.stream(fullMonths).anyMatch(each -> each == Day.month(month));
    }

    private static long[] full(Map<Long, Integer> spent, Collection<Day> sessions, Function<Day, Long> unit, int most) {
        var counts = new HashMap<>(spent);
        sessions.forEach(session -> counts.merge(unit.apply(session), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= most)
                .mapToLong(each -> each.getKey())
                .toArray();
    }

    /// A day of the campus, and the week and the month it lies in, each as a number.
    record Day(long day, long week, long month) {

        static Day of(Instant start, ZoneId zone) {
            var date = start.atZone(zone).toLocalDate();
            return new Day(date.toEpochDay(), monday(date).toEpochDay(), month(YearMonth.from(date)));
        }

        static long month(YearMonth month) {
            return month.getYear() * 12L + month.getMonthValue();
        }

        private static LocalDate monday(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }
}
