package parley.scheduling.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.util.ByDay;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Random rules for years, expanded as we do it and by looking at every day there is.
class YearlyRepetitionPropertyTest {

    private static final int RULES = "soak".equals(System.getProperty("parley.tier")) ? 100_000 : 3_000;
    private static final LocalDateTime FROM = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final LocalDateTime TO = LocalDateTime.of(2033, 1, 1, 0, 0);
    private static final biweekly.util.DayOfWeek[] DAYS = biweekly.util.DayOfWeek.values();

    @Test
    void everyFormOfARuleForYearsIsReadAsLookingAtEveryDaySays() {
        for (var seed = 0; seed < RULES; seed++) {
            var rule = Rule.of(new Random(seed));

            assertThat(ours(rule)).as("seed %d: %s", seed, rule).isEqualTo(rule.counted());
        }
    }

    private static SortedSet<LocalDate> ours(Rule rule) {
        var first = new Moment(rule.first().atTime(9, 0), false, Zones.UNIVERSAL);
        try {
            return new Repetition(rule.recurrence(), first, new Budget())
                    .between(FROM, TO.minusNanos(1)).stream()
                            .map(LocalDateTime::toLocalDate)
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (Unreadable _) {
            // That a rule never comes true is not understood.
            return new TreeSet<>();
        }
    }

    private record Rule(
            int interval,
            int count,
            List<Integer> months,
            List<Integer> weeks,
            List<Integer> yearDays,
            List<Integer> monthDays,
            List<ByDay> days,
            List<Integer> positions,
            DayOfWeek weekStart,
            LocalDate first) {

        static Rule of(Random random) {
            var form = random.nextInt(6);
            var month = form == 0 || form == 4;
            var byDay = form <= 1 || form == 3;
            var rule = new Rule(
                    1 + random.nextInt(3),
                    random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 0,
                    month ? numbers(random, 1, 12) : List.of(),
                    form == 3 ? numbers(random, 2, 51) : List.of(),
                    form == 2 ? numbers(random, -366, 366) : List.of(),
                    form >= 4 ? numbers(random, -31, 31) : List.of(),
                    byDay ? days(random, form) : List.of(),
                    month && random.nextInt(4) == 0 ? numbers(random, -3, 3) : List.of(),
                    random.nextBoolean() ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY,
                    LocalDate.of(2019 + random.nextInt(8), 1, 1).plusDays(random.nextInt(365)));
            return rule.beginningWithItself();
        }

        /// A rule whose first time follows the rule, as calendar programs write it.
        private Rule beginningWithItself() {
            return dates(first, 1)
                    .findFirst()
                    .map(start -> new Rule(
                            interval, count, months, weeks, yearDays, monthDays, days, positions, weekStart, start))
                    .orElse(this);
        }

        SortedSet<LocalDate> counted() {
            return dates(first, count == 0 ? Integer.MAX_VALUE : count)
                    .filter(date -> !date.isBefore(FROM.toLocalDate()) && date.isBefore(TO.toLocalDate()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private Stream<LocalDate> dates(LocalDate start, int most) {
            return IntStream.iterate(start.getYear(), year -> year < TO.getYear() + 1, year -> year + interval)
                    .boxed()
                    .flatMap(this::chosen)
                    .filter(date -> !date.isBefore(start))
                    .limit(most);
        }

        private Stream<LocalDate> chosen(int year) {
            var all = LocalDate.of(year - 1, 12, 1)
                    .datesUntil(LocalDate.of(year + 1, 2, 1))
                    .filter(date -> isOf(date, year) && fits(date, year))
                    .toList();
            var size = all.size();
            return positions.isEmpty()
                    ? all.stream()
                    : IntStream.range(0, size)
                            .filter(i -> positions.contains(i + 1) || positions.contains(i - size))
                            .mapToObj(all::get);
        }

        private boolean isOf(LocalDate date, int year) {
            return weeks.isEmpty() ? date.getYear() == year : date.get(week().weekBasedYear()) == year;
        }

        private WeekFields week() {
            return WeekFields.of(weekStart, 4);
        }

        private boolean fits(LocalDate date, int year) {
            var day = date.getDayOfYear();
            var left = date.lengthOfYear() - day;
            return (months.isEmpty() || months.contains(date.getMonthValue()))
                    && (weeks.isEmpty() || weeks.contains(date.get(week().weekOfWeekBasedYear())))
                    && (yearDays.isEmpty() || yearDays.contains(day) || yearDays.contains(-left - 1))
                    && (monthDays.isEmpty()
                            || monthDays.contains(date.getDayOfMonth())
                            || monthDays.contains(date.getDayOfMonth() - date.lengthOfMonth() - 1))
                    && (days.isEmpty() || days.stream().anyMatch(each -> isOn(date, each)));
        }

        private boolean isOn(LocalDate date, ByDay day) {
            if (!date.getDayOfWeek().name().equals(day.getDay().name())) {
                return false;
            }
            var place = months.isEmpty() ? date.getDayOfYear() : date.getDayOfMonth();
            var length = months.isEmpty() ? date.lengthOfYear() : date.lengthOfMonth();
            var number = day.getNum();
            return number == null || number == (place - 1) / 7 + 1 || number == -((length - place) / 7 + 1);
        }

        Recurrence recurrence() {
            var builder = new Recurrence.Builder(Frequency.YEARLY)
                    .interval(interval)
                    .byMonth(months)
                    .byWeekNo(weeks)
                    .byYearDay(yearDays)
                    .byMonthDay(monthDays)
                    .bySetPos(positions)
                    .workweekStarts(biweekly.util.DayOfWeek.valueOf(weekStart.name()));
            days.forEach(day -> builder.byDay(day.getNum(), day.getDay()));
            return count == 0 ? builder.build() : builder.count(count).build();
        }

        private static List<ByDay> days(Random random, int form) {
            var most = form == 0 ? 4 : 52;
            return IntStream.range(0, 1 + random.nextInt(2))
                    .mapToObj(_ -> DAYS[random.nextInt(DAYS.length)])
                    .distinct()
                    .map(day -> form == 3 || random.nextBoolean()
                            ? new ByDay(day)
                            : new ByDay((random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(most)), day))
                    .toList();
        }

        private static List<Integer> numbers(Random random, int least, int most) {
            return Stream.generate(() -> least + random.nextInt(most - least + 1))
                    .filter(number -> number != 0)
                    .distinct()
                    .limit(1 + random.nextInt(2))
                    .toList();
        }
    }
}
