package parley.scheduling.calendars;

import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.DurationProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.ExceptionRule;
import biweekly.property.ICalProperty;
import biweekly.property.RawProperty;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceId;
import biweekly.property.RecurrenceProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.scheduling.calendars.model.Trouble;
import parley.scheduling.time.model.Window;

/// The entries of one calendar that belong together: one that may repeat, and those that stand in for single times.
///
/// Where a file can be read in two ways, the one that leaves less time free is taken.
final class Series {

    /// Between any two clocks on earth lies less.
    private static final Duration ANY_TWO_CLOCKS = Duration.ofDays(2);

    private static final Set<String> WHEN =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXRULE", "RECURRENCE-ID");

    private static final Set<String> FREE_IN_OUTLOOK = Set.of("FREE", "WORKINGELSEWHERE");

    private static final Set<Frequency> WITHIN_A_DAY = Set.of(Frequency.HOURLY, Frequency.MINUTELY, Frequency.SECONDLY);

    private final List<VEvent> entries;
    private final Zones zones;
    private final Window horizon;
    private final Budget budget;
    private final List<Window> busy = new ArrayList<>();

    /// @param entries those of one UID
    Series(List<VEvent> entries, Zones zones, Window horizon, Budget budget) {
        this.entries = entries;
        this.zones = zones;
        this.horizon = horizon;
        this.budget = budget;
    }

    /// When somebody is busy with it, as far as it touches the horizon.
    List<Window> busy() {
        var masters = entries.stream().filter(entry -> !standsIn(entry)).toList();
        var changes = newest(entries.stream()
                .filter(Series::standsIn)
                .map(entry -> change(entry, clock(masters)))
                .toList());
        masters.stream().filter(Series::takesTime).forEach(entry -> addAll(entry, changes));
        changes.stream().map(Change::entry).filter(Series::takesTime).forEach(entry -> addAll(entry, List.of()));
        return busy;
    }

    private void addAll(VEvent entry, List<Change> changes) {
        requireWhen(entry);
        var start = start(entry);
        var length = length(entry, start);
        var out = new Exceptions(start, zones.floating());
        entry.getProperties(ExceptionDates.class)
                .forEach(dates -> dates.getValues().forEach(date -> out.add(moment(date, dates, start.wall()))));
        var around = around(start, length, changes);
        entry.getProperties(ExceptionRule.class).forEach(rule -> repetition(rule, start)
                .between(around.from(), around.to())
                .forEach(shown -> out.add(new Moment(shown, start.wholeDay(), start.wall()))));
        changes.forEach(change -> {
            budget.spend();
            out.add(change.instead());
        });
        var later = changes.stream()
                .filter(Change::andAllLater)
                .sorted(Comparator.comparing(change -> change.instead().earliest()))
                .toList();
        var times = times(entry, start, around);
        out.lookAt(times);
        for (var moment : times) {
            if (!out.has(moment)) {
                later.stream()
                        .filter(change -> begins(change, moment))
                        .reduce((_, last) -> last)
                        .ifPresentOrElse(
                                change -> addShifted(change, moment),
                                () -> add(moment.earliest(), length.apply(moment)));
            }
        }
        for (var dates : entry.getProperties(RecurrenceDates.class)) {
            dates.getPeriods().forEach(period -> {
                var from = moment(period.getStartDate(), dates, start.wall());
                if (!out.hasExactly(from)) {
                    add(from.earliest(), end(period, from, dates));
                }
            });
        }
    }

    private boolean begins(Change change, Moment moment) {
        budget.spend();
        return !change.instead().earliest().isAfter(moment.earliest());
    }

    /// As much of the calendar as its times have to be known for.
    private Around around(Moment start, Function<Moment, Instant> length, List<Change> changes) {
        var span = Duration.between(start.earliest(), length.apply(start)).abs();
        var moved = changes.stream()
                .filter(Change::andAllLater)
                .map(change -> change.shift().abs().plus(change.span().abs()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        var around = span.plus(moved).plus(ANY_TWO_CLOCKS);
        return new Around(
                LocalDateTime.ofInstant(horizon.from().minus(around), ZoneOffset.UTC),
                LocalDateTime.ofInstant(horizon.to().plus(around), ZoneOffset.UTC));
    }

    /// The first time, those of its rules and those that are named, each once.
    private Collection<Moment> times(VEvent entry, Moment start, Around around) {
        var times = new HashSet<Moment>();
        times.add(start);
        for (var rule : entry.getProperties(RecurrenceRule.class)) {
            for (var shown : repetition(rule, start).between(around.from(), around.to())) {
                var moment = new Moment(shown, start.wholeDay(), start.wall());
                times.add(moment);
                var again = start.wall().again(shown);
                // What comes every hour comes in both hours of a night that show the same.
                if (again.isAfter(moment.latest())
                        && WITHIN_A_DAY.contains(rule.getValue().getFrequency())) {
                    times.add(new Moment(LocalDateTime.ofInstant(again, ZoneOffset.UTC), false, Zones.UNIVERSAL));
                }
            }
        }
        for (var dates : entry.getProperties(RecurrenceDates.class)) {
            for (var date : dates.getDates()) {
                var moment = moment(date, dates, start.wall());
                if (moment.wholeDay() && !start.wholeDay()) {
                    add(moment.earliest(), moment.wall().latest(moment.shown().plusDays(1)));
                } else {
                    times.add(moment);
                }
            }
        }
        return times;
    }

    private Repetition repetition(RecurrenceProperty rule, Moment start) {
        if (rule.getValue() == null) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        return new Repetition(rule.getValue(), start, budget);
    }

    /// An entry that stands in for one time and all later ones moves these by as much as its own, on the clock on the
    /// wall.
    private void addShifted(Change change, Moment moment) {
        if (takesTime(change.entry())) {
            var moved = change.moved(moment);
            add(moved.earliest(), change.length().apply(moved));
        }
    }

    private void add(Instant from, Instant to) {
        // One that ends where it begins takes no time. An end before its beginning may be of the next day, or the
        // beginning.
        if (from.equals(to)) {
            return;
        }
        var nextDay = to.plus(Duration.ofDays(1));
        var window = from.isBefore(to) ? new Window(from, to) : new Window(to, nextDay.isAfter(from) ? nextDay : from);
        if (window.overlaps(horizon)) {
            budget.keep();
            busy.add(window);
        }
    }

    /// Of an end and a length, whatever is later.
    private Function<Moment, Instant> length(VEvent entry, Moment start) {
        var end = value(entry.getDateEnd());
        var duration = entry.getDuration() == null ? null : entry.getDuration().getValue();
        if (end != null && duration != null) {
            var until = untilEnd(start, moment(end, entry.getDateEnd(), start.wall()));
            var lasting = lasting(duration, start.wholeDay());
            return moment -> {
                var one = until.apply(moment);
                var other = lasting.apply(moment);
                return one.isAfter(other) ? one : other;
            };
        }
        if (end != null) {
            return untilEnd(start, moment(end, entry.getDateEnd(), start.wall()));
        }
        if (duration != null) {
            return lasting(duration, start.wholeDay());
        }
        return start.wholeDay() ? moment -> moment.wall().latest(moment.shown().plusDays(1)) : Moment::earliest;
    }

    private static Function<Moment, Instant> untilEnd(Moment start, Moment end) {
        if (!start.wholeDay()) {
            // What ends before it begins ends when the clock shows that once more.
            var last = end.latest().isBefore(start.earliest()) ? end.wall().again(end.shown()) : end.latest();
            var exact = Duration.between(start.earliest(), last);
            return moment -> moment.earliest().plus(exact);
        }
        var days =
                ChronoUnit.DAYS.between(start.shown().toLocalDate(), end.shown().toLocalDate());
        var begun = end.shown().toLocalTime().equals(LocalTime.MIDNIGHT) ? 0 : 1;
        var whole = Math.max(1, days + begun);
        return moment -> moment.wall().latest(moment.shown().plusDays(whole));
    }

    /// Weeks and days are counted on the calendar, the rest by the clock. Whole days last whole days.
    private static Function<Moment, Instant> lasting(biweekly.util.Duration duration, boolean wholeDays) {
        if (duration.isPrior()) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        var days = 7L * number(duration.getWeeks()) + number(duration.getDays());
        var exact = Duration.ofHours(number(duration.getHours()))
                .plusMinutes(number(duration.getMinutes()))
                .plusSeconds(number(duration.getSeconds()));
        if (wholeDays) {
            var begun = exact.toDays() + (exact.minusDays(exact.toDays()).isZero() ? 0 : 1);
            var whole = Math.max(1, days + begun);
            return moment -> moment.wall().latest(moment.shown().plusDays(whole));
        }
        return moment -> moment.wall().latest(moment.shown().plusDays(days)).plus(exact);
    }

    private Instant end(biweekly.util.Period period, Moment from, ICalProperty property) {
        return period.getEndDate() != null
                ? moment(period.getEndDate(), property, from.wall()).latest()
                : lasting(period.getDuration(), from.wholeDay()).apply(from);
    }

    /// The clock that hours without a zone are read by in what belongs to these.
    private Wall clock(List<VEvent> masters) {
        return masters.stream()
                .filter(entry -> value(entry.getDateStart()) != null)
                .findFirst()
                .map(entry -> start(entry).wall())
                .orElse(zones.floating());
    }

    private Change change(VEvent entry, Wall clock) {
        var id = entry.getRecurrenceId();
        var instead = moment(id.getValue(), id, clock);
        var range = id.getRange();
        if (range != null && range != Range.THIS_AND_FUTURE) {
            // What changes all earlier times is no longer known to any standard.
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        if (!takesTime(entry)) {
            return new Change(entry, instead, range != null, instead, Moment::earliest);
        }
        requireWhen(entry);
        var start = start(entry);
        return new Change(entry, instead, range != null, start, length(entry, start));
    }

    /// Of several that stand in for the same time, those of the last revision.
    private static List<Change> newest(List<Change> changes) {
        var last = new HashMap<Instant, Integer>();
        changes.forEach(change -> last.merge(change.instead().earliest(), change.revision(), Math::max));
        return changes.stream()
                .filter(change ->
                        change.revision() == last.getOrDefault(change.instead().earliest(), 0))
                .toList();
    }

    private Moment start(VEvent entry) {
        var start = entry.getDateStart();
        var date = value(start);
        if (date == null) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        return moment(date, start, zones.floating());
    }

    private Moment moment(ICalDate date, ICalProperty property, Wall otherwise) {
        budget.spend();
        return Moment.of(date, date.hasTime() ? zones.of(property, otherwise) : zones.floating());
    }

    private static @Nullable ICalDate value(@Nullable DateOrDateTimeProperty property) {
        return property == null ? null : property.getValue();
    }

    private static int number(@Nullable Integer value) {
        return Objects.requireNonNullElse(value, 0);
    }

    private static boolean standsIn(VEvent entry) {
        return value(entry.getRecurrenceId()) != null;
    }

    /// What the library could not read stays in the entry as text.
    private static void requireWhen(VEvent entry) {
        if (entry.getExperimentalProperties().stream()
                .anyMatch(property -> WHEN.contains(property.getName().toUpperCase(Locale.ROOT)))) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        // Of two beginnings nobody knows which counts.
        if (Stream.of(DateStart.class, DateEnd.class, DurationProperty.class, RecurrenceId.class)
                .anyMatch(kind -> entry.getProperties(kind).size() > 1)) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
    }

    /// Whether its owner is busy then: it is not cancelled, and not marked as leaving them free. Tentative is busy, and
    /// so is what one mark calls free and another does not.
    private static boolean takesTime(VEvent entry) {
        if (entry.getStatus() != null
                && "CANCELLED".equalsIgnoreCase(entry.getStatus().getValue())) {
            return false;
        }
        var outlook = Optional.ofNullable(entry.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS"))
                .map(RawProperty::getValue)
                .map(value -> value.toUpperCase(Locale.ROOT));
        var isFree =
                Optional.ofNullable(entry.getTransparency()).map(one -> "TRANSPARENT".equalsIgnoreCase(one.getValue()));
        return !isFree.map(
                        free -> free && outlook.map(FREE_IN_OUTLOOK::contains).orElse(true))
                .orElseGet(() -> outlook.filter("FREE"::equals).isPresent());
    }

    /// The stretch of the calendar that is looked at, on any clock.
    private record Around(LocalDateTime from, LocalDateTime to) {}

    /// An entry that stands in for one time of the series.
    ///
    /// @param instead the time it stands in for
    /// @param andAllLater whether it changes all later ones too
    /// @param start when it begins itself
    /// @param length until when it lasts if it begins then
    private record Change(
            VEvent entry, Moment instead, boolean andAllLater, Moment start, Function<Moment, Instant> length) {

        int revision() {
            var sequence = entry.getSequence();
            return sequence == null ? 0 : number(sequence.getValue());
        }

        Duration shift() {
            return Duration.between(instead.earliest(), start.earliest());
        }

        Duration span() {
            return Duration.between(start.earliest(), length.apply(start));
        }

        /// A later time, moved as the one that it stands in for.
        Moment moved(Moment later) {
            var wall = start.wall();
            var shift = Duration.between(shown(instead, wall), start.shown());
            return new Moment(shown(later, wall).plus(shift), start.wholeDay(), wall);
        }

        private static LocalDateTime shown(Moment moment, Wall wall) {
            return moment.wholeDay() ? moment.shown() : wall.shownAt(moment.earliest());
        }
    }

    /// Times that do not take place, or not as the rule says.
    private static final class Exceptions {

        private final Moment start;
        private final Wall floating;
        private final Set<Instant> instants = new HashSet<>();
        private final Set<LocalDate> dates = new HashSet<>();
        private final Set<LocalDate> datesOfSeveral = new HashSet<>();

        private Exceptions(Moment start, Wall floating) {
            this.start = start;
            this.floating = floating;
        }

        void add(Moment moment) {
            if (moment.wholeDay()) {
                dates.add(moment.shown().toLocalDate());
                return;
            }
            instants.add(moment.earliest());
            if (start.wholeDay()) {
                dates.add(day(moment));
            }
        }

        /// Which of several times of a day a date leaves out, nobody knows: then it leaves out none.
        void lookAt(Collection<Moment> times) {
            var seen = new HashSet<LocalDate>();
            if (!start.wholeDay() && !dates.isEmpty()) {
                times.stream()
                        .map(moment -> moment.shown().toLocalDate())
                        .filter(date -> !seen.add(date))
                        .forEach(datesOfSeveral::add);
            }
        }

        boolean has(Moment moment) {
            var date = moment.shown().toLocalDate();
            return hasExactly(moment) || dates.contains(date) && !datesOfSeveral.contains(date);
        }

        boolean hasExactly(Moment moment) {
            return instants.contains(moment.earliest());
        }

        /// The day that an hour stands for: in universal time often the midnight of the place.
        private LocalDate day(Moment moment) {
            var isMidnight = moment.shown().toLocalTime().equals(LocalTime.MIDNIGHT);
            return isMidnight || moment.wall() != Zones.UNIVERSAL
                    ? moment.shown().toLocalDate()
                    : floating.shownAt(moment.earliest()).toLocalDate();
        }
    }
}
