package parley.scheduling.planning;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.problems.Refusal;
import parley.scheduling.availability.Answers;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.matching.model.OpeningTimes;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Room;
import parley.scheduling.options.CaseSide;
import parley.scheduling.options.OptionDesk;
import parley.scheduling.reservations.Booking;
import parley.scheduling.sessions.MovableSessions;
import parley.scheduling.sessions.MovableSessions.Movable;
import parley.scheduling.settings.Settings;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Window;

/// Reads cases with a session that stands as if they waited for it, so that a plan may find another time for it. Its
/// practitioners stay, and only what people said they can counts.
@ApplicationScoped
class MovableCases {

    /// Those that come next matter most: what is far off is seldom in anybody's way.
    private static final int MOST = 200;

    private final MovableSessions sessions;
    private final Cases cases;
    private final OptionDesk desk;
    private final Answers answers;
    private final Settings settings;
    private final Clock clock;

    MovableCases(
            MovableSessions sessions, Cases cases, OptionDesk desk, Answers answers, Settings settings, Clock clock) {
        this.sessions = sessions;
        this.cases = cases;
        this.desk = desk;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param wanted which cases
    Map<CaseSide, Movable> of(Office office, Predicate<CaseId> wanted) {
        var found = new LinkedHashMap<CaseSide, Movable>();
        for (var movable : sessions.of(office, clock.instant().plus(settings.lead()), MOST)) {
            if (wanted.test(movable.caseId())) {
                side(movable).filter(side -> !TooLarge.is(side)).ifPresent(side -> found.put(side, movable));
            }
        }
        return found;
    }

    private Optional<CaseSide> side(Movable movable) {
        try {
            desk.refreshTies(movable.caseId());
            return cases.find(movable.caseId()).map(file -> side(file, movable));
        } catch (Refusal _) {
            // Whoever cannot be asked now is not moved now.
            return Optional.empty();
        }
    }

    private CaseSide side(CaseFile file, Movable movable) {
        var guests = file.state().people();
        var its = new HashSet<UUID>();
        guests.forEach(one -> its.add(one.person().value()));
        movable.practitioners().forEach(one -> its.add(one.value()));
        var asked = desk.instead(file, guests, its, movable.during().from());
        return new CaseSide(
                file,
                asked.needs(),
                asked.starts(),
                guests,
                guests.stream().map(one -> answers.of(one.id())).toList(),
                asked.practitioners().stream()
                        .filter(Practitioner::tied)
                        .map(Practitioner::id)
                        .collect(toSet()),
                Set.copyOf(movable.practitioners()));
    }

    /// Those whose practitioners and room a plan knows, and that leave one another the pauses of now. The others stay
    /// taken.
    static Map<CaseSide, Movable> known(
            Map<CaseSide, Movable> all,
            Map<PractitionerRole, List<Practitioner>> trained,
            List<Room> rooms,
            OpeningTimes opening) {
        var known = new LinkedHashMap<CaseSide, Movable>();
        all.forEach((side, movable) -> {
            var there = trained.getOrDefault(side.file().terms().role(), List.of()).stream()
                    .map(Practitioner::id)
                    .collect(toSet());
            var isPlaceKnown =
                    switch (movable.place()) {
                        case Place.InRoom in ->
                            in.second().isEmpty()
                                    && rooms.stream().anyMatch(room -> room.id().equals(in.room()));
                        case Place.Online() -> true;
                    };
            if (there.containsAll(movable.practitioners())
                    && movable.practitioners().size() == side.needs().practitioners()
                    && isPlaceKnown
                    && all.entrySet().stream().noneMatch(other -> isTooNear(side, movable, other, opening))) {
                known.put(side, movable);
            }
        });
        return known;
    }

    /// Pauses may have grown since they were booked.
    private static boolean isTooNear(
            CaseSide side, Movable movable, Map.Entry<CaseSide, Movable> other, OpeningTimes opening) {
        var another = other.getValue();
        var longest = opening.pauseForPeople().compareTo(opening.pauseForRooms()) > 0
                ? opening.pauseForPeople()
                : opening.pauseForRooms();
        var pause = Grid.QUARTER.multipliedBy(Grid.quartersIn(longest));
        var its = new Window(movable.during().from(), movable.during().to().plus(pause));
        var theirs = new Window(another.during().from(), another.during().to().plus(pause));
        var together = !Collections.disjoint(movable.practitioners(), another.practitioners())
                || !Collections.disjoint(side.persons(), other.getKey().persons())
                || movable.place() instanceof Place.InRoom && movable.place().equals(another.place());
        return !movable.id().equals(another.id()) && together && its.overlaps(theirs);
    }

    /// Practitioners as if these sessions were not.
    static List<Practitioner> practitionersWithout(List<Practitioner> all, Map<CaseSide, Movable> movable) {
        return all.stream()
                .map(one -> {
                    var free = one;
                    for (var session : movable.values()) {
                        if (session.practitioners().contains(one.id())) {
                            free = free.without(session.during().from());
                        }
                    }
                    return free;
                })
                .toList();
    }

    static List<Room> roomsWithout(List<Room> all, Map<CaseSide, Movable> movable) {
        return all.stream()
                .map(room -> {
                    var free = room;
                    for (var session : movable.values()) {
                        if (session.place() instanceof Place.InRoom in
                                && in.room().equals(room.id())) {
                            free = free.without(session.during().from());
                        }
                    }
                    return free;
                })
                .toList();
    }

    static Map<UUID, List<Booking>> peopleWithout(Map<UUID, List<Booking>> all, Map<CaseSide, Movable> movable) {
        var free = new HashMap<>(all);
        movable.forEach((side, session) -> side.persons()
                .forEach(person -> free.computeIfPresent(person, (_, bookings) -> bookings.stream()
                        .filter(booking ->
                                !booking.sessionStart().equals(session.during().from()))
                        .toList())));
        return free;
    }
}
