package parley.scheduling.planning;

import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.events.MeetingFormat;
import parley.scheduling.matching.model.Horizon;
import parley.scheduling.matching.model.Needs;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Room;
import parley.scheduling.time.model.Timeline;
import parley.scheduling.time.model.Window;

/// What the planner has no numbers for, but can be left out for it beforehand: months in which somebody has enough
/// sessions already, and practitioners who can be nowhere a case could meet. It leaves out nothing that could be.
final class WhoCouldSit {

    private final Horizon horizon;
    private final List<Window> months;
    private final ZoneId zone;

    WhoCouldSit(Horizon horizon, ZoneId zone) {
        this.horizon = horizon;
        this.zone = zone;
        var grid = horizon.grid();
        var first = YearMonth.from(grid.origin().atZone(zone));
        var last = YearMonth.from(grid.at(grid.quarters()).atZone(zone));
        months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(this::window)
                .toList();
    }

    /// When somebody is there, but for months in which they have as many sessions as they want to have.
    Timeline presence(Practitioner one) {
        var full = months.stream()
                .filter(month -> one.hasEnoughIn(YearMonth.from(month.from().atZone(zone)), zone))
                .toList();
        return horizon.presence(one).without(horizon.taken(full));
    }

    /// Where a case could meet, as codes.
    static Set<String> places(Needs needs, Collection<Room> rooms) {
        var places = new HashSet<String>();
        if (needs.format() != MeetingFormat.IN_PERSON) {
            places.add(Place.ONLINE);
        }
        if (needs.format() != MeetingFormat.ONLINE) {
            places.addAll(rooms.stream()
                    .filter(room ->
                            room.capacity() >= needs.heads() && room.features().containsAll(needs.features()))
                    .map(Room::place)
                    .collect(toSet()));
        }
        return places;
    }

    static boolean canBeAtOneOf(Set<String> places, Practitioner one) {
        return one.places().stream().anyMatch(places::contains);
    }

    private Window window(YearMonth month) {
        return new Window(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }
}
