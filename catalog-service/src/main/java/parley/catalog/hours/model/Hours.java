package parley.catalog.hours.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hours by the clock on the wall of one zone: of each week, of dates that differ, and of holidays.
///
/// A time of day begins when the wall first shows it. When the clock is put forward over it, that is the moment of the
/// change; when it is put back and shows it twice, the first time counts, for opening and for closing alike. Whoever is
/// told "closed" an hour too early has lost less than whoever stands before a closed door.
///
/// @param zone the zone of the wall
/// @param week what is usual
/// @param otherDays dates on which something else holds; these win over everything
/// @param holidays dates on which nothing begins
public record Hours(ZoneId zone, List<Span> week, List<OtherDay> otherDays, Set<LocalDate> holidays) {

    /// Beyond so many days nobody is told an hour: much can change until then.
    static final int FORESEEN = 28;

    /// What began yesterday may still run; across a change of the clock, what began the day before that, too.
    private static final int DAYS_BACK = 2;

    public Hours {
        requireNamed(zone);
        week = List.copyOf(week);
        otherDays = List.copyOf(otherDays);
        holidays = Set.copyOf(holidays);
    }

    /// Refuses a zone that knows no clock changes because it is only an offset.
    public static void requireNamed(ZoneId zone) {
        if (zone instanceof ZoneOffset) {
            throw new IllegalArgumentException("a zone must have a name, such as Europe/Lisbon");
        }
    }

    /// Whether it is open at a moment, and when that changes.
    public Openness at(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var last = today.plusDays(FORESEEN);
        var ahead = stretches(today.minusDays(DAYS_BACK), last);
        var running = ahead.stream().filter(stretch -> stretch.holds(now)).findFirst();
        if (running.isPresent()) {
            var unforeseen = firstMoment(last.atStartOfDay());
            return new Openness.Open(Optional.of(running.get().until()).filter(until -> until.isBefore(unforeseen)));
        }
        return new Openness.Closed(ahead.stream()
                .map(Stretch::from)
                .filter(from -> from.isAfter(now))
                .findFirst());
    }

    /// When it is open, of all that begins on these dates; what touches is one.
    List<Stretch> stretches(LocalDate first, LocalDate last) {
        var differing = otherDays.stream().collect(Collectors.groupingBy(OtherDay::on));
        var single = first.datesUntil(last.plusDays(1))
                .flatMap(date -> beginningOn(date, differing).flatMap(range -> resolved(date, range)))
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        var whole = new ArrayList<Stretch>();
        for (var next : single) {
            var before = whole.isEmpty() ? null : whole.getLast();
            if (before != null && !next.from().isAfter(before.until())) {
                var until = next.until().isAfter(before.until()) ? next.until() : before.until();
                whole.set(whole.size() - 1, new Stretch(before.from(), until));
            } else {
                whole.add(next);
            }
        }
        return whole;
    }

    private Stream<Range> beginningOn(LocalDate date, Map<LocalDate, List<OtherDay>> differing) {
        var other = differing.get(date);
        if (other != null) {
            return other.stream().flatMap(day -> day.open().stream());
        }
        return holidays.contains(date)
                ? Stream.empty()
                : week.stream()
                        .filter(span -> span.day() == date.getDayOfWeek())
                        .map(Span::range);
    }

    /// Nothing is left of a range that the clock passes over as a whole.
    private Stream<Stretch> resolved(LocalDate date, Range range) {
        var from = firstMoment(date.atTime(range.from()));
        var endsOn = range.endsOnTheNextDay() ? date.plusDays(1) : date;
        var until = firstMoment(endsOn.atTime(range.to()));
        return from.isBefore(until) ? Stream.of(new Stretch(from, until)) : Stream.empty();
    }

    /// The first moment at which the wall shows this time, or a later one if it never shows it.
    private Instant firstMoment(LocalDateTime wall) {
        var offsets = zone.getRules().getValidOffsets(wall);
        return offsets.isEmpty()
                ? zone.getRules().getTransition(wall).getInstant()
                : wall.toInstant(offsets.getFirst());
    }
}
