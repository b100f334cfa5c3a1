package parley.scheduling.planning;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.events.MeetingFormat;
import parley.scheduling.matching.OfficeSide;
import parley.scheduling.matching.model.Horizon;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Room;
import parley.scheduling.options.CaseSide;
import parley.scheduling.planning.model.Session;
import parley.scheduling.planning.model.WaitingList;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.MovableSessions.Movable;
import parley.scheduling.sessions.Wish;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;
import parley.scheduling.time.model.Window;

/// A waiting list as numbers for the planner, and the way back.
///
/// The grid begins on the Monday of this week and ends with a week, so that limits per week count whole weeks. What is
/// held or booked already is taken time: a plan goes around it.
final class Puzzle {

    /// What it costs if nobody speaks a language, as for the options of one case.
    private static final int LANGUAGE_MISSING = 30;

    /// More sessions than fit into a week.
    private static final int MOST = 700;

    private final Waiting waiting;
    private final Horizon horizon;
    private final WhoCouldSit whoCouldSit;
    private final List<Practitioner> practitioners;
    private final Map<PractitionerId, Integer> placeOf;
    private final List<String> features;
    private final WaitingList list;

    Puzzle(Waiting waiting, Instant now) {
        this.waiting = waiting;
        horizon = new Horizon(wholeWeeks(waiting, now));
        whoCouldSit = new WhoCouldSit(horizon, waiting.opening().zone());
        practitioners = everybody(waiting);
        placeOf = IntStream.range(0, practitioners.size())
                .boxed()
                .collect(toMap(i -> practitioners.get(i).id(), i -> i));
        features = List.copyOf(new TreeSet<>(waiting.sides().stream()
                .flatMap(side -> side.needs().features().stream())
                .toList()));
        list = build();
    }

    WaitingList list() {
        return list;
    }

    /// The session that is meant by its numbers.
    Wish wish(Session session) {
        var place = session.room() == Session.ONLINE
                ? new Place.Online()
                : new Place.InRoom(waiting.rooms().get(session.room()).id(), Optional.empty());
        return new Wish(
                horizon.grid().at(session.start()),
                session.practitioners().stream()
                        .map(one -> practitioners.get(one).id())
                        .toList(),
                place,
                Optional.empty());
    }

    /// A proposal of an earlier attempt by its numbers; empty if it names what is not there any more.
    Optional<Session> session(int index, Proposal proposal) {
        return session(index, proposal.start(), proposal.practitioners(), proposal.place());
    }

    /// The session that a case has already, if it may be moved.
    Optional<Session> asItStands(int index) {
        var its = waiting.movable().get(waiting.sides().get(index).file().id());
        return its == null ? Optional.empty() : session(index, its.during().from(), its.practitioners(), its.place());
    }

    private Optional<Session> session(int index, Instant start, List<PractitionerId> who, Place where) {
        var grid = horizon.grid();
        var quarter = grid.quarterAt(Grid.floor(start));
        var places = who.stream()
                .flatMap(one -> Stream.ofNullable(placeOf.get(one)))
                .sorted()
                .toList();
        var room = placeOf(where);
        var isKnown = quarter >= 0
                && quarter < grid.quarters()
                && !places.isEmpty()
                && places.size() == who.size()
                && room.isPresent();
        return isKnown
                ? Optional.of(new Session(
                        index,
                        quarter,
                        places.getFirst(),
                        places.size() > 1 ? places.getLast() : Session.NOBODY,
                        room.get()))
                : Optional.empty();
    }

    private Optional<Integer> placeOf(Place place) {
        return switch (place) {
            case Place.InRoom in ->
                IntStream.range(0, waiting.rooms().size())
                        .filter(i -> waiting.rooms().get(i).id().equals(in.room()))
                        .boxed()
                        .findFirst();
            case Place.Online() -> Optional.of(Session.ONLINE);
        };
    }

    private WaitingList build() {
        var opening = waiting.opening();
        var persons = new ArrayList<UUID>();
        var personAt = new HashMap<UUID, Integer>();
        waiting.sides().forEach(side -> side.persons().forEach(person -> {
            if (personAt.putIfAbsent(person, persons.size()) == null) {
                persons.add(person);
            }
        }));
        var always = Timeline.empty(horizon.grid().quarters()).not();
        return new WaitingList(
                OfficeDays.of(horizon.grid(), opening.zone()),
                horizon.open(opening.inPerson()),
                horizon.open(opening.online()),
                Grid.quartersIn(opening.pauseForPeople()),
                Grid.quartersIn(opening.pauseForRooms()),
                practitioners.stream().map(this::practitioner).toList(),
                persons.stream()
                        .map(person -> new WaitingList.Participant(
                                always,
                                horizon.taken(
                                        OfficeSide.windows(waiting.people().getOrDefault(person, List.of())))))
                        .toList(),
                waiting.rooms().stream().map(this::room).toList(),
                waiting.sides().stream().map(side -> toCase(side, personAt)).toList(),
                IntStream.range(0, waiting.sides().size())
                        .boxed()
                        .flatMap(i -> asItStands(i).stream())
                        .map(session -> new WaitingList.Confirmed(session, true))
                        .toList());
    }

    private WaitingList.Practitioner practitioner(Practitioner one) {
        var starts = one.sessionStarts().stream()
                .map(start -> horizon.grid().quarterAt(Grid.floor(start)))
                .filter(quarter -> quarter >= 0 && quarter < horizon.grid().quarters())
                .toList();
        return new WaitingList.Practitioner(
                one.experience(),
                whoCouldSit.presence(one),
                horizon.taken(one.bookings()),
                starts,
                Math.min(Math.min(one.caps().perDay(), one.caps().perMonth()), MOST),
                Math.min(one.caps().perWeek(), MOST),
                one.recentSessions());
    }

    private WaitingList.Room room(Room room) {
        return new WaitingList.Room(
                room.capacity(),
                bits(room.features()),
                room.reluctance(),
                horizon.open(room),
                horizon.taken(room.bookings()));
    }

    private WaitingList.Case toCase(CaseSide side, Map<UUID, Integer> personAt) {
        var needs = side.needs();
        var grid = horizon.grid();
        var deadline = grid.quarters();
        var earliest = side.starts().isEmpty()
                ? deadline
                : grid.quarterAt(side.starts().getFirst());
        var trained = waiting.trained().getOrDefault(side.file().terms().role(), List.of());
        var places = WhoCouldSit.places(needs, waiting.rooms());
        return new WaitingList.Case(
                needs.practitioners(),
                Grid.quartersIn(needs.length()),
                side.persons().stream().map(personAt::get).toList(),
                those(trained, one -> side.isFor(one.id()) && WhoCouldSit.canBeAtOneOf(places, one)),
                needs.languages().stream()
                        .sorted()
                        .map(language -> new WaitingList.Wish(
                                those(practitioners, one -> one.languages().contains(language)), LANGUAGE_MISSING))
                        .toList(),
                needs.heads(),
                bits(needs.features()),
                needs.format() != MeetingFormat.ONLINE,
                needs.format() != MeetingFormat.IN_PERSON,
                Math.min(earliest, grid.quarterAt(Grid.ceiling(needs.firstContactAt()))),
                earliest,
                Math.clamp(grid.quarterAt(Grid.ceiling(needs.targetAt())), 0, deadline),
                deadline,
                Optional.of(starts(side)));
    }

    /// When everybody in the case said that they can begin.
    private Timeline starts(CaseSide side) {
        var grid = horizon.grid();
        var length = Grid.quartersIn(side.needs().length());
        var starts = Timeline.empty(grid.quarters());
        for (var start : side.starts()) {
            var quarter = grid.quarterAt(start);
            starts = starts.with(quarter, quarter + 1);
        }
        for (var participant : side.participants(Map.of())) {
            starts = starts.and(horizon.starts(participant, side.starts(), length));
        }
        return starts;
    }

    private BitSet those(List<Practitioner> among, Predicate<Practitioner> wanted) {
        var bits = new BitSet(practitioners.size());
        among.stream().filter(wanted).map(one -> placeOf.get(one.id())).forEach(bits::set);
        return bits;
    }

    private long bits(Set<String> codes) {
        return IntStream.range(0, features.size())
                .filter(i -> codes.contains(features.get(i)))
                .mapToLong(i -> 1L << i)
                .reduce(0, (one, other) -> one | other);
    }

    private static List<Practitioner> everybody(Waiting waiting) {
        var everybody = new TreeMap<PractitionerId, Practitioner>();
        waiting.trained().values().forEach(some -> some.forEach(one -> everybody.put(one.id(), one)));
        return List.copyOf(everybody.values());
    }

    private static Window wholeWeeks(Waiting waiting, Instant now) {
        var zone = waiting.opening().zone();
        var last = Stream.concat(
                        waiting.sides().stream().flatMap(side -> side.window().stream()),
                        waiting.movable().values().stream().map(Movable::during))
                .map(Window::to)
                .max(Instant::compareTo)
                .orElse(now);
        var longestPause =
                waiting.opening().pauseForPeople().plus(waiting.opening().pauseForRooms());
        var monday = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var end = last.plus(longestPause)
                .plus(Duration.ofDays(1))
                .atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new Window(
                Grid.floor(monday.atStartOfDay(zone).toInstant()),
                Grid.ceiling(end.atStartOfDay(zone).toInstant()));
    }
}
