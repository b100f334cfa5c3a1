package parley.scheduling.calendars;

import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ExceptionDates;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
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
import org.jspecify.annotations.Nullable;
import parley.scheduling.calendars.model.Trouble;
import parley.scheduling.time.model.Window;

/// The entries of one calendar that belong together: one that may repeat, and those that stand in for single times.
///
/// Where a file can be read in two ways, the one that leaves less time free is taken.
final class Series {

    /// Between any two clocks on earth lies less.
    private static final Duration ANY_TWO_CLOCKS = Duration.ofDays(2);

    private static final Set<String> WHEN = Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE");

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
        changes.forEach(change -> {
            budget.spend();
            out.add(change.instead());
        });
        var later = changes.stream()
                .filter(Change::andAllLater)
                .sorted(Comparator.comparing(change -> change.instead().earliest()))
                .toList();
        for (var moment : times(entry, start, length, later)) {
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
                if (!out.has(from)) {
                    add(from.earliest(), end(period, from, dates));
                }
            });
        }
    }

    private boolean begins(Change change, Moment moment) {
        budget.spend();
        return !change.instead().earliest().isAfter(moment.earliest());
    }

    /// The first time, those of its rules and those that are named, each once.
    private Collection<Moment> times(VEvent entry, Moment start, Function<Moment, Instant> length, List<Change> later) {
        var span = Duration.between(start.earliest(), length.apply(start)).abs();
        var moved = later.stream()
                .map(change -> change.shift().abs().plus(change.span().abs()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        var around = span.plus(moved).plus(ANY_TWO_CLOCKS);
        var from = LocalDateTime.ofInstant(horizon.from().minus(around), ZoneOffset.UTC);
        var to = LocalDateTime.ofInstant(horizon.to().plus(around), ZoneOffset.UTC);
        var times = new HashSet<Moment>();
        times.add(start);
        for (var rule : entry.getProperties(RecurrenceRule.class)) {
            if (rule.getValue() == null) {
                throw new Unreadable(Trouble.NOT_UNDERSTOOD);
            }
            new Repetition(rule.getValue(), start, budget)
                    .between(from, to)
                    .forEach(shown -> times.add(new Moment(shown, start.wholeDay(), start.wall())));
        }
        entry.getProperties(RecurrenceDates.class)
                .forEach(dates -> dates.getDates().forEach(date -> times.add(moment(date, dates, start.wall()))));
        return times;
    }

    /// An entry that stands in for one time and all later ones moves these by as much as its own.
    private void addShifted(Change change, Moment moment) {
        if (takesTime(change.entry())) {
            var from = moment.earliest().plus(change.shift());
            add(from, from.plus(change.span()));
        }
    }

    private void add(Instant from, Instant to) {
        // An end before its beginning is read backwards; one at its beginning takes no time.
        if (from.equals(to)) {
            return;
        }
        var window = from.isBefore(to) ? new Window(from, to) : new Window(to, from);
        if (window.overlaps(horizon)) {
            budget.keep();
            busy.add(window);
        }
    }

    private Function<Moment, Instant> length(VEvent entry, Moment start) {
        var end = value(entry.getDateEnd());
        var duration = entry.getDuration() == null ? null : entry.getDuration().getValue();
        if (end != null) {
            return untilEnd(start, moment(end, entry.getDateEnd(), start.wall()));
        }
        if (duration != null) {
            return lasting(duration);
        }
        return start.wholeDay() ? moment -> moment.wall().latest(moment.shown().plusDays(1)) : Moment::earliest;
    }

    private static Function<Moment, Instant> untilEnd(Moment start, Moment end) {
        if (!start.wholeDay()) {
            var exact = Duration.between(start.earliest(), end.latest());
            return moment -> moment.earliest().plus(exact);
        }
        var days =
                ChronoUnit.DAYS.between(start.shown().toLocalDate(), end.shown().toLocalDate());
        var begun = end.shown().toLocalTime().equals(LocalTime.MIDNIGHT) ? 0 : 1;
        var whole = Math.max(1, days + begun);
        return moment -> moment.wall().latest(moment.shown().plusDays(whole));
    }

    /// Weeks and days are counted on the calendar, the rest by the clock.
    private static Function<Moment, Instant> lasting(biweekly.util.Duration duration) {
        if (duration.isPrior()) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        var days = 7L * number(duration.getWeeks()) + number(duration.getDays());
        var exact = Duration.ofHours(number(duration.getHours()))
                .plusMinutes(number(duration.getMinutes()))
                .plusSeconds(number(duration.getSeconds()));
        return moment -> moment.wall().latest(moment.shown().plusDays(days)).plus(exact);
    }

    private Instant end(biweekly.util.Period period, Moment from, ICalProperty property) {
        return period.getEndDate() != null
                ? moment(period.getEndDate(), property, from.wall()).latest()
                : lasting(period.getDuration()).apply(from);
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
        if (!takesTime(entry)) {
            return new Change(entry, instead, id.getRange() == Range.THIS_AND_FUTURE, Duration.ZERO, Duration.ZERO);
        }
        requireWhen(entry);
        var start = start(entry);
        return new Change(
                entry,
                instead,
                id.getRange() == Range.THIS_AND_FUTURE,
                Duration.between(instead.earliest(), start.earliest()),
                Duration.between(start.earliest(), length(entry, start).apply(start)));
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
    }

    /// Whether its owner is busy then: it is not cancelled, and not marked as leaving them free. Tentative is busy.
    private static boolean takesTime(VEvent entry) {
        if (entry.getStatus() != null
                && "CANCELLED".equalsIgnoreCase(entry.getStatus().getValue())) {
            return false;
        }
        var transparency = Optional.ofNullable(entry.getTransparency()).map(one -> one.getValue());
        return transparency
                .map(value -> !"TRANSPARENT".equalsIgnoreCase(value))
                .orElseGet(() -> !isFreeInOutlook(entry));
    }

    private static boolean isFreeInOutlook(VEvent entry) {
        var status = entry.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS");
        return status != null && "FREE".equalsIgnoreCase(status.getValue());
    }

    /// An entry that stands in for one time of the series.
    ///
    /// @param instead the time it stands in for
    /// @param andAllLater whether it changes all later ones too
    /// @param shift from the time it stands in for to its own
    /// @param span how long it takes itself
    private record Change(VEvent entry, Moment instead, boolean andAllLater, Duration shift, Duration span) {

        int revision() {
            var sequence = entry.getSequence();
            return sequence == null ? 0 : number(sequence.getValue());
        }
    }

    /// Times that do not take place, or not as the rule says.
    private static final class Exceptions {

        private final Moment start;
        private final Wall floating;
        private final Set<Instant> instants = new HashSet<>();
        private final Set<LocalDate> dates = new HashSet<>();

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
                dates.add(moment.shown().toLocalDate());
                dates.add(floating.shownAt(moment.earliest()).toLocalDate());
            }
        }

        boolean has(Moment moment) {
            return instants.contains(moment.earliest())
                    || dates.contains(moment.shown().toLocalDate());
        }
    }
}
