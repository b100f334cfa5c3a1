package parley.scheduling.calendars;

import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import parley.scheduling.calendars.model.Trouble;

/// A rule by which an entry repeats, expanded by the library on the clock on the wall: it is told that all hours are
/// universal, and what it finds is read by the entry's own clock afterwards. So no hour moves at a clock change.
final class Repetition {

    private static final TimeZone AS_SHOWN = TimeZone.getTimeZone("UTC");

    private static final Period LEAP = Period.ofYears(50);

    /// So many that those of a month are fewer than a thousand.
    private static final int MOST_TIMES_OF_DAY = 30;

    private static final int MOST_PERIODS = 10_000_000;

    /// A rule that names every day of a year does not name more.
    private static final int MOST_PARTS = 1000;

    private final Recurrence rule;
    private final Moment first;
    private final Budget budget;

    Repetition(Recurrence rule, Moment first, Budget budget) {
        this.rule = rule;
        this.first = first;
        this.budget = budget;
        requireSense();
    }

    /// When it repeats, from the one hour up to and including the other. The first time itself may be missing: an entry
    /// need not follow its own rule.
    List<LocalDateTime> between(LocalDateTime from, LocalDateTime to) {
        var found = new ArrayList<LocalDateTime>();
        var last = last().filter(to::isAfter).orElse(to);
        if (last.isBefore(from)) {
            return found;
        }
        try {
            // The end of a rule is looked at here: it may be said in another zone than the beginning, and what the
            // library finds beside the interval must not be counted.
            var dates = new Recurrence.Builder(rule)
                    .until((ICalDate) null)
                    .count(null)
                    .build()
                    .getDateIterator(date(first.shown()), AS_SHOWN);
            var left = Objects.requireNonNullElse(rule.getCount(), Integer.MAX_VALUE);
            // What lies long before is passed over in leaps: the library gives up after a hundred years in which it was
            // not
            // asked for one.
            var leap = rule.getCount() == null ? first.shown() : from;
            while (left > 0) {
                if (leap.isBefore(from) && dates.hasNext()) {
                    leap = leap.plus(LEAP).isBefore(from) ? leap.plus(LEAP) : from;
                    dates.advanceTo(date(leap));
                }
                if (!dates.hasNext()) {
                    requireEnd();
                    break;
                }
                budget.spend();
                var shown = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
                if (shown.isAfter(last)) {
                    break;
                }
                if (isOnInterval(shown)) {
                    left--;
                    if (!shown.isBefore(from)) {
                        budget.keep();
                        found.add(shown);
                    }
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException _) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        return found;
    }

    /// A rule without an end has none left only if it never comes true. But of those with very many times a day, the
    /// library also gives up because so many lie before the first.
    private void requireEnd() {
        if (timesOfDay() > MOST_TIMES_OF_DAY) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
    }

    private long timesOfDay() {
        return Stream.of(rule.getByHour(), rule.getByMinute(), rule.getBySecond())
                .mapToLong(list -> Math.max(1, list.size()))
                .reduce(1, (one, other) -> one * other);
    }

    /// The library forgets the interval where a rule for days also names days of the week, or one for months also names
    /// months.
    private boolean isOnInterval(LocalDateTime shown) {
        var begun = first.shown();
        var monday = TemporalAdjusters.previousOrSame(weekStart());
        var passed =
                switch (rule.getFrequency()) {
                    case SECONDLY, MINUTELY -> 0;
                    case HOURLY -> ChronoUnit.HOURS.between(begun.truncatedTo(ChronoUnit.HOURS), shown);
                    case DAILY -> ChronoUnit.DAYS.between(begun.toLocalDate(), shown.toLocalDate());
                    case WEEKLY -> ChronoUnit.WEEKS.between(begun.toLocalDate().with(monday), shown.toLocalDate());
                    case MONTHLY -> ChronoUnit.MONTHS.between(YearMonth.from(begun), YearMonth.from(shown));
                    // The first week of a year may begin in the year before.
                    case YEARLY -> rule.getByWeekNo().isEmpty() ? shown.getYear() - begun.getYear() : 0;
                };
        return passed % Objects.requireNonNullElse(rule.getInterval(), 1) == 0;
    }

    private DayOfWeek weekStart() {
        var start = rule.getWorkweekStarts();
        // The library counts from Sunday, which is 1.
        return start == null ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY.plus(start.getCalendarConstant() - 1);
    }

    /// The last hour at which it may repeat. A date alone counts whole; midnight in universal time, where whole days
    /// repeat, is how some programs write a date.
    private Optional<LocalDateTime> last() {
        return Optional.ofNullable(rule.getUntil()).map(until -> {
            var moment = Moment.of(until, first.wall());
            if (moment.wholeDay()) {
                return moment.shown().with(LocalTime.MAX);
            }
            var shown = moment.wall() == Zones.UNIVERSAL ? first.wall().shownAt(moment.earliest()) : moment.shown();
            var isDate = first.wholeDay() && moment.shown().toLocalTime().equals(LocalTime.MIDNIGHT);
            return isDate ? moment.shown() : shown;
        });
    }

    /// Some rules could be searched for years without a single hit; no calendar program writes such.
    private void requireSense() {
        var frequency = rule.getFrequency();
        var bounded = within(rule.getByHour(), 0, 23)
                && within(rule.getByMinute(), 0, 59)
                && within(rule.getBySecond(), 0, 59)
                && within(rule.getByMonth(), 1, 12)
                && aroundZero(rule.getByMonthDay(), 31)
                && aroundZero(rule.getByYearDay(), 366)
                && aroundZero(rule.getByWeekNo(), 53)
                && aroundZero(rule.getBySetPos(), 366)
                && aroundZero(
                        rule.getByDay().stream()
                                .map(day -> Objects.requireNonNullElse(day.getNum(), 1))
                                .toList(),
                        53);
        var interval = Objects.requireNonNullElse(rule.getInterval(), 1);
        if (frequency == null
                || !bounded
                || interval < 1
                || interval > MOST_PERIODS
                || hasOtherCalendar()
                || isReadWrongly()) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        if (lists().mapToInt(Collection::size).sum() > MOST_PARTS) {
            throw new Unreadable(Trouble.TOO_MUCH);
        }
        if (frequency == Frequency.SECONDLY && !lists().allMatch(Collection::isEmpty)
                || frequency == Frequency.MINUTELY
                        && !(rule.getByMinute().isEmpty() && rule.getBySecond().isEmpty())) {
            throw new Unreadable(Trouble.TOO_MUCH);
        }
    }

    private Stream<Collection<?>> lists() {
        return Stream.of(
                rule.getBySecond(),
                rule.getByMinute(),
                rule.getByHour(),
                rule.getByDay(),
                rule.getByMonthDay(),
                rule.getByYearDay(),
                rule.getByWeekNo(),
                rule.getByMonth(),
                rule.getBySetPos());
    }

    /// What the library takes for something else: days of a year's first and last weeks that lie in another year, the
    /// hours of every second hour, the first of what is not of a month, and days and weeks of the year if no year
    /// is counted.
    private boolean isReadWrongly() {
        var yearly = rule.getFrequency() == Frequency.YEARLY;
        var ofMonths = rule.getFrequency() == Frequency.MONTHLY
                || yearly && !rule.getByMonth().isEmpty();
        return rule.getByWeekNo().stream().anyMatch(week -> week < 2 || week > 51)
                || !yearly
                        && !(rule.getByWeekNo().isEmpty() && rule.getByYearDay().isEmpty())
                || !rule.getBySetPos().isEmpty() && (!ofMonths || timesOfDay() > 1)
                || rule.getFrequency() == Frequency.HOURLY
                        && !rule.getByHour().isEmpty()
                        && Objects.requireNonNullElse(rule.getInterval(), 1) > 1;
    }

    /// RFC 7529 lets a rule count in another calendar, or move a day that a month does not have.
    private boolean hasOtherCalendar() {
        return rule.getXRules().entrySet().stream()
                .anyMatch(each -> switch (each.getKey().toUpperCase(Locale.ROOT)) {
                    case "RSCALE" -> !each.getValue().equals(List.of("GREGORIAN"));
                    case "SKIP" -> !each.getValue().equals(List.of("OMIT"));
                    default -> false;
                });
    }

    private static boolean within(List<Integer> values, int least, int most) {
        return values.stream().allMatch(value -> value >= least && value <= most);
    }

    private static boolean aroundZero(List<Integer> values, int most) {
        return values.stream().allMatch(value -> value != 0 && Math.abs(value) <= most);
    }

    private static Date date(LocalDateTime shown) {
        return Date.from(shown.toInstant(ZoneOffset.UTC));
    }
}
