package parley.scheduling.calendars;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parley.scheduling.calendars.CalendarRows.Line;
import parley.scheduling.calendars.model.CalendarFreshness;
import parley.scheduling.calendars.model.Standing;
import parley.scheduling.roster.TakenElsewhere;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// When practitioners are busy by their own calendars. What is unknown or stale is never free.
@ApplicationScoped
@Transactional
public class Calendars implements TakenElsewhere {

    private final CalendarRows calendars;
    private final CalendarSettings settings;
    private final Clock clock;

    Calendars(CalendarRows calendars, CalendarSettings settings, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<PractitionerId, TakenElsewhere.Known> within(Window window, Collection<PractitionerId> practitioners) {
        return known(window, practitioners).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> taken(each.getValue())));
    }

    /// What the calendars of these people say against a session that is held or stands; whose says nothing is missing.
    /// A busy time as long as the session itself is taken for the session.
    public Map<PractitionerId, Objection> against(Window session, Collection<PractitionerId> practitioners) {
        var found = new HashMap<PractitionerId, Objection>();
        known(session, practitioners).forEach((who, known) -> {
            if (known.freshness() != CalendarFreshness.FRESH || !known.unknown().isEmpty()) {
                found.put(who, Objection.NOT_READ);
            } else if (known.busy().stream().anyMatch(busy -> !busy.equals(session))) {
                found.put(who, Objection.BUSY);
            }
        });
        return found;
    }

    /// How many calendars stand how.
    Map<CalendarFreshness, Integer> count() {
        var count = new EnumMap<CalendarFreshness, Integer>(CalendarFreshness.class);
        Stream.of(CalendarFreshness.values()).forEach(each -> count.put(each, 0));
        var now = clock.instant();
        calendars
                .streamAll()
                .forEach(row -> count.merge(row.standing().at(now, settings.staleAfter()), 1, Integer::sum));
        return count;
    }

    Map<PractitionerId, Seen> known(Window window, Collection<PractitionerId> practitioners) {
        if (practitioners.isEmpty()) {
            return Map.of();
        }
        var owners = practitioners.stream().map(PractitionerId::value).toList();
        return calendars.lines(window, owners).stream().collect(groupingBy(Line::owner)).entrySet().stream()
                .collect(toMap(each -> new PractitionerId(each.getKey()), each -> known(window, each.getValue())));
    }

    private Seen known(Window window, List<Line> lines) {
        var first = lines.getFirst();
        var standing = new Standing(
                first.readAt().flatMap(read -> first.knownUntil().map(until -> new Standing.Reading(read, until))));
        var busy = lines.stream()
                .flatMap(
                        line -> line.busyFrom().flatMap(from -> line.busyTo().map(to -> new Window(from, to))).stream())
                .toList();
        return new Seen(
                standing.at(clock.instant(), settings.staleAfter()),
                busy,
                standing.unknownIn(window).stream().toList(),
                standing.until(settings.staleAfter()));
    }

    private static TakenElsewhere.Known taken(Seen known) {
        return known.freshness() == CalendarFreshness.FRESH
                ? new TakenElsewhere.Known.Busy(
                        Stream.concat(known.busy().stream(), known.unknown().stream())
                                .toList(),
                        known.until())
                : new TakenElsewhere.Known.Stale();
    }

    /// What a calendar says against a time.
    public enum Objection {
        /// Its owner is busy then.
        BUSY,
        /// It could not be read for too long, so nobody knows.
        NOT_READ
    }
}
