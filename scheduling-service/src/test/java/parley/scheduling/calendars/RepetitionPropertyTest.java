package parley.scheduling.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.util.ByDay;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;

/// Random rules, expanded by the library as we use it, by counting days in the plainest way there is, and by another
/// library. Each has the seed in its description.
class RepetitionPropertyTest {

    private static final int RULES = "soak".equals(System.getProperty("parley.tier")) ? 200_000 : 4_000;
    private static final LocalDateTime LOOKED_AT = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(2028, 6, 1, 0, 0);

    @Test
    void itRepeatsWhenCountingDaysSaysSo() {
        for (var seed = 0; seed < RULES; seed++) {
            var rule = Rule.of(new Random(seed), true);

            assertThat(ours(rule)).as("seed %d: %s", seed, rule).isEqualTo(rule.counted());
        }
    }

    @Test
    void itRepeatsWhenAnotherLibrarySaysSo() {
        for (var seed = 0; seed < RULES / 4; seed++) {
            var rule = Rule.of(new Random(seed), false);

            var others = new Recur<LocalDateTime>(rule.text())
                    .getDates(rule.first(), LOOKED_AT, END).stream()
                            .filter(date -> !date.isBefore(LOOKED_AT) && date.isBefore(END))
                            .collect(Collectors.toCollection(TreeSet::new));

            assertThat(ours(rule)).as("seed %d: %s", seed, rule).isEqualTo(others);
        }
    }

    @Test
    void theCounterNoticesARuleThatIsReadDifferently() {
        var rule = Rule.of(new Random(0), true);
        var noticed = Stream.of(rule.counted(), rule.every(rule.interval() + 1).counted())
                .distinct()
                .count();

        assertThat(noticed).isEqualTo(2);
    }

    private static Set<LocalDateTime> ours(Rule rule) {
        var first = new Moment(rule.first(), false, Zones.UNIVERSAL);
        return new TreeSet<>(
                new Repetition(rule.recurrence(), first, new Budget()).between(LOOKED_AT, END.minusNanos(1)));
    }

    /// @param count zero for no end
    private record Rule(
            Frequency frequency,
            int interval,
            int count,
            List<ByDay> days,
            List<Integer> monthDays,
            List<Integer> months,
            List<Integer> positions,
            DayOfWeek weekStart,
            LocalDateTime first) {

        static Rule of(Random random, boolean difficult) {
            var frequency = List.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY)
                    .get(random.nextInt(difficult ? 4 : 3));
            var ordinals = frequency == Frequency.MONTHLY;
            var byMonthDay = frequency == Frequency.MONTHLY && random.nextInt(3) == 0;
            var days = byMonthDay || frequency == Frequency.YEARLY || random.nextInt(4) == 0
                    ? List.<ByDay>of()
                    : days(random, ordinals);
            var monthDays = byMonthDay ? numbers(random, difficult ? -5 : 1, 28) : List.<Integer>of();
            var months = difficult && random.nextInt(4) == 0 ? numbers(random, 1, 12) : List.<Integer>of();
            var sets = difficult && (!days.isEmpty() || !monthDays.isEmpty()) && frequency == Frequency.MONTHLY;
            var positions =
                    sets && random.nextInt(3) == 0 ? List.of(random.nextBoolean() ? 1 : -1) : List.<Integer>of();
            var rough = new Rule(
                    frequency,
                    1 + random.nextInt(4),
                    random.nextInt(3) == 0 ? 1 + random.nextInt(60) : 0,
                    days,
                    monthDays,
                    months,
                    positions,
                    difficult && random.nextBoolean() ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY,
                    LocalDate.of(2021 + random.nextInt(6), 1, 1)
                            .plusDays(random.nextInt(300))
                            .atTime(random.nextInt(24), 15 * random.nextInt(4)));
            return rough.beginningWithItself();
        }

        /// A rule whose first time follows the rule, as calendar programs write it.
        private Rule beginningWithItself() {
            var dates = dates(first.toLocalDate(), 1);
            return dates.isEmpty() ? this : startingAt(dates.getFirst().atTime(first.toLocalTime()));
        }

        private Rule startingAt(LocalDateTime start) {
            return new Rule(frequency, interval, count, days, monthDays, months, positions, weekStart, start);
        }

        Rule every(int other) {
            return new Rule(frequency, other, count, days, monthDays, months, positions, weekStart, first);
        }

        Set<LocalDateTime> counted() {
            return dates(first.toLocalDate(), count == 0 ? Integer.MAX_VALUE : count).stream()
                    .map(date -> date.atTime(first.toLocalTime()))
                    .filter(date -> !date.isBefore(LOOKED_AT) && date.isBefore(END))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private List<LocalDate> dates(LocalDate from, int most) {
            var found = new ArrayList<LocalDate>();
            var period = beginning(from);
            while (found.size() < most && period.isBefore(END.toLocalDate())) {
                var start = period;
                var inPeriod = start.datesUntil(next(start)).filter(this::fits).toList();
                var size = inPeriod.size();
                var chosen = positions.isEmpty()
                        ? inPeriod
                        : IntStream.range(0, size)
                                .filter(i -> positions.contains(i + 1) || positions.contains(i - size))
                                .mapToObj(inPeriod::get)
                                .toList();
                chosen.stream().filter(date -> !date.isBefore(from)).forEach(found::add);
                for (var i = 0; i < interval; i++) {
                    period = next(period);
                }
            }
            return found.stream().limit(most).toList();
        }

        private LocalDate beginning(LocalDate date) {
            return switch (frequency) {
                case WEEKLY -> date.with(TemporalAdjusters.previousOrSame(weekStart));
                case MONTHLY -> date.withDayOfMonth(1);
                case YEARLY -> date.withDayOfYear(1);
                default -> date;
            };
        }

        private LocalDate next(LocalDate period) {
            return switch (frequency) {
                case WEEKLY -> period.plusWeeks(1);
                case MONTHLY -> period.plusMonths(1);
                case YEARLY -> period.plusYears(1);
                default -> period.plusDays(1);
            };
        }

        private boolean fits(LocalDate date) {
            return (months.isEmpty()
                            ? frequency != Frequency.YEARLY || date.getMonth() == first.getMonth()
                            : months.contains(date.getMonthValue()))
                    && (days.isEmpty() || days.stream().anyMatch(day -> isOn(date, day)))
                    && (monthDays.isEmpty()
                            || monthDays.contains(date.getDayOfMonth())
                            || monthDays.contains(date.getDayOfMonth() - date.lengthOfMonth() - 1))
                    && (!days.isEmpty() || !monthDays.isEmpty() || followsTheFirst(date));
        }

        private boolean followsTheFirst(LocalDate date) {
            return switch (frequency) {
                case WEEKLY -> date.getDayOfWeek() == first.getDayOfWeek();
                case MONTHLY, YEARLY -> date.getDayOfMonth() == first.getDayOfMonth();
                default -> true;
            };
        }

        private static boolean isOn(LocalDate date, ByDay day) {
            if (date.getDayOfWeek().ordinal() != index(day.getDay())) {
                return false;
            }
            var number = day.getNum();
            var fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
            var fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
            return number == null || number == fromStart || number == fromEnd;
        }

        private static int index(biweekly.util.DayOfWeek day) {
            return (day.getCalendarConstant() + 5) % 7;
        }

        Recurrence recurrence() {
            var builder = new Recurrence.Builder(frequency).interval(interval);
            days.forEach(day -> builder.byDay(day.getNum(), day.getDay()));
            builder.byMonthDay(monthDays.toArray(Integer[]::new));
            builder.byMonth(months.toArray(Integer[]::new));
            builder.bySetPos(positions.toArray(Integer[]::new));
            builder.workweekStarts(theirs(weekStart));
            if (count > 0) {
                builder.count(count);
            }
            return builder.build();
        }

        String text() {
            var parts = new ArrayList<>(List.of("FREQ=" + frequency, "INTERVAL=" + interval));
            if (count > 0) {
                parts.add("COUNT=" + count);
            }
            if (!days.isEmpty()) {
                parts.add("BYDAY="
                        + days.stream()
                                .map(day -> (day.getNum() == null ? "" : day.getNum())
                                        + day.getDay().getAbbr())
                                .collect(Collectors.joining(",")));
            }
            if (!monthDays.isEmpty()) {
                parts.add(
                        "BYMONTHDAY=" + monthDays.stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
            parts.add("WKST=" + theirs(weekStart).getAbbr());
            return String.join(";", parts);
        }

        private static biweekly.util.DayOfWeek theirs(DayOfWeek day) {
            return day == DayOfWeek.SUNDAY ? biweekly.util.DayOfWeek.SUNDAY : biweekly.util.DayOfWeek.MONDAY;
        }

        private static List<ByDay> days(Random random, boolean ordinals) {
            var all = List.of(
                    biweekly.util.DayOfWeek.MONDAY,
                    biweekly.util.DayOfWeek.TUESDAY,
                    biweekly.util.DayOfWeek.WEDNESDAY,
                    biweekly.util.DayOfWeek.THURSDAY,
                    biweekly.util.DayOfWeek.FRIDAY,
                    biweekly.util.DayOfWeek.SATURDAY,
                    biweekly.util.DayOfWeek.SUNDAY);
            var numbers = List.of(1, 2, 3, 4, -1, -2);
            var numbered = ordinals && random.nextBoolean();
            return IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(_ -> all.get(random.nextInt(7)))
                    .distinct()
                    .map(day -> numbered ? new ByDay(numbers.get(random.nextInt(6)), day) : new ByDay(day))
                    .toList();
        }

        private static List<Integer> numbers(Random random, int least, int most) {
            return IntStream.range(0, 1 + random.nextInt(3))
                    .map(_ -> least + random.nextInt(most - least + 1))
                    .filter(number -> number != 0)
                    .boxed()
                    .distinct()
                    .toList();
        }
    }
}
