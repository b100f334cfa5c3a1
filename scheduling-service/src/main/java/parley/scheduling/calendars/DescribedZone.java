package parley.scheduling.calendars;

import biweekly.component.Observance;
import biweekly.component.VTimezone;
import biweekly.util.UtcOffset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of a clock as a calendar file describes them: each change of offset with the dates it comes on.
final class DescribedZone {

    private DescribedZone() {}

    /// The rules up to the end of that year; empty if the description says nothing that could be used.
    static Optional<ZoneRules> rules(VTimezone zone, int lastYear, Budget budget) {
        try {
            var changes = Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                    .flatMap(observance -> changes(observance, lastYear, budget).stream())
                    .sorted(Comparator.comparing(Change::at))
                    .toList();
            return changes.isEmpty() ? Optional.empty() : Optional.of(rules(changes));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ZoneRules rules(List<Change> changes) {
        var first = changes.getFirst().before();
        var transitions = new ArrayList<ZoneOffsetTransition>();
        var now = first;
        for (var change : changes) {
            if (!change.after().equals(now)) {
                var shown = LocalDateTime.ofInstant(change.at(), now);
                transitions.add(ZoneOffsetTransition.of(shown, now, change.after()));
                now = change.after();
            }
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private static List<Change> changes(Observance observance, int lastYear, Budget budget) {
        var start = observance.getDateStart();
        var after = offset(
                observance.getTimezoneOffsetTo() == null
                        ? null
                        : observance.getTimezoneOffsetTo().getValue());
        var before = offset(
                        observance.getTimezoneOffsetFrom() == null
                                ? null
                                : observance.getTimezoneOffsetFrom().getValue())
                .or(() -> after);
        if (start == null || start.getValue() == null || after.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        var wall = new Wall.Known(before.get().getRules());
        var first = Moment.of(start.getValue(), wall);
        var shown = new ArrayList<LocalDateTime>();
        shown.add(first.shown());
        var rule = observance.getRecurrenceRule();
        if (rule != null && rule.getValue() != null) {
            var end = LocalDateTime.of(lastYear + 1, 1, 1, 0, 0);
            shown.addAll(new Repetition(rule.getValue(), first, budget).between(first.shown(), end));
        }
        observance.getRecurrenceDates().stream()
                .flatMap(dates -> dates.getDates().stream())
                .map(date -> Moment.of(date, wall).shown())
                .forEach(shown::add);
        return shown.stream()
                .distinct()
                .map(each -> new Change(wall.earliest(each), before.get(), after.get()))
                .toList();
    }

    private static Optional<ZoneOffset> offset(@Nullable UtcOffset offset) {
        return Optional.ofNullable(offset)
                .map(value -> ZoneOffset.ofTotalSeconds(Math.toIntExact(value.getMillis() / 1000)));
    }

    private record Change(Instant at, ZoneOffset before, ZoneOffset after) {}
}
