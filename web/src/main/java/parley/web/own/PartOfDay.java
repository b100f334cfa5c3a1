package parley.web.own;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.web.own.OwnTimesClient.Stretch;

/// When somebody could come for whom none of the starts on offer will do.
public enum PartOfDay {
    MORNING(8, 12),
    AFTERNOON(12, 17),
    EVENING(17, 21);

    private static final int DAYS = 14;

    private final LocalTime from;
    private final LocalTime to;

    PartOfDay(int from, int to) {
        this.from = LocalTime.of(from, 0);
        this.to = LocalTime.of(to, 0);
    }

    /// These parts of every working day of the next two weeks.
    static List<Stretch> stretches(Collection<PartOfDay> parts, LocalDate today, ZoneId zone) {
        return Stream.iterate(today.plusDays(1), day -> day.plusDays(1))
                .limit(DAYS)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .flatMap(day -> parts.stream().map(part -> part.on(day, zone)))
                .toList();
    }

    /// Which of them were given before.
    static Set<PartOfDay> in(List<Stretch> stretches, ZoneId zone) {
        return Stream.of(values())
                .filter(part -> stretches.stream().anyMatch(one -> part.is(one, zone)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartOfDay.class)));
    }

    private Stretch on(LocalDate day, ZoneId zone) {
        return new Stretch(
                day.atTime(from).atZone(zone).toOffsetDateTime(),
                day.atTime(to).atZone(zone).toOffsetDateTime());
    }

    private boolean is(Stretch stretch, ZoneId zone) {
        return hour(stretch.from(), zone).equals(from)
                && hour(stretch.to(), zone).equals(to);
    }

    private static LocalTime hour(OffsetDateTime at, ZoneId zone) {
        return at.atZoneSameInstant(zone).toLocalTime();
    }
}
