package parley.scheduling.calendars;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.RawComponent;
import biweekly.component.StandardTime;
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
import parley.scheduling.calendars.model.Trouble;

/// The rules of a clock as a calendar file describes them: each change of offset with the dates it comes on.
final class DescribedZone {

    private DescribedZone() {}

    /// The clock up to the end of that year; empty if a part of the description cannot be used. One that tells of the
    /// changes of one year and of no others leaves open which of its offsets counts in another.
    static Optional<Wall> wall(RawComponent zone, int lastYear, Budget budget) {
        try {
            var observances = Stream.<Observance>concat(
                            zone.getComponents(StandardTime.class).stream(),
                            zone.getComponents(DaylightSavingsTime.class).stream())
                    .toList();
            var changes = observances.stream()
                    .flatMap(observance -> changes(observance, lastYear, budget).stream())
                    .sorted(Comparator.comparing(Change::at))
                    .toList();
            return changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            isOfOneYear(observances, changes) ? between(changes) : new Wall.Known(rules(changes)));
        } catch (DateTimeException | IllegalArgumentException | Unreadable _) {
            return Optional.empty();
        }
    }

    private static boolean isOfOneYear(List<Observance> observances, List<Change> changes) {
        return observances.stream().noneMatch(each -> each.getRecurrenceRule() != null)
                && observances.stream().anyMatch(DaylightSavingsTime.class::isInstance)
                && changes.size() == observances.size()
                && changes.size() == 2;
    }

    private static Wall between(List<Change> changes) {
        // Offsets are in the order in which they come to the same hour: what is farthest ahead comes first.
        var ahead = changes.stream()
                .map(Change::after)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var behind = changes.stream()
                .map(Change::after)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Wall.Somewhere(ahead, behind);
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
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
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
