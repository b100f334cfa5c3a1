package parley.scheduling.planning;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.matching.model.Option;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.matching.model.Question;
import parley.scheduling.matching.model.Question.Spread;
import parley.scheduling.matching.model.Room;
import parley.scheduling.options.CaseSide;
import parley.scheduling.planning.model.Session;
import parley.scheduling.reservations.Booking;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.Wish;
import parley.scheduling.sessions.WishedFor;
import parley.scheduling.time.model.Window;

/// Asks the search that finds the options of one case about every session of a plan, one after the other, as if those
/// before it were held already. Only what it says yes to is proposed, with its reasons; so a plan promises nothing that
/// could not be held.
final class Confirming {

    /// To look through everything takes its time in a large office.
    private static final int MOST_GIVEN_THE_REST = 50;

    private final Waiting waiting;
    private final OptionFinder finder;
    private final Map<PractitionerId, Practitioner> practitioners = new HashMap<>();
    private final Map<RoomId, Room> rooms;
    private final Map<UUID, List<Booking>> people;

    private Confirming(Waiting waiting, OptionFinder finder) {
        this.waiting = waiting;
        this.finder = finder;
        waiting.trained().values().forEach(some -> some.forEach(one -> practitioners.put(one.id(), one)));
        rooms = waiting.rooms().stream().collect(toMap(Room::id, room -> room));
        people = new HashMap<>(waiting.people());
    }

    /// What is proposed, by case; a case without a proposal is missing.
    static Map<CaseId, Proposal> proposals(
            Waiting waiting, Puzzle puzzle, Collection<Session> sessions, OptionFinder finder) {
        return confirmed(waiting, puzzle, sessions, finder).proposals();
    }

    /// The same, and whoever loses what the planner had for them is given the best of what is left.
    static Map<CaseId, Proposal> proposalsAndRest(
            Waiting waiting, Puzzle puzzle, Collection<Session> sessions, OptionFinder finder) {
        var confirmed = confirmed(waiting, puzzle, sessions, finder);
        var confirming = confirmed.by();
        var proposals = confirmed.proposals();
        sessions.stream()
                .map(session -> waiting.sides().get(session.index()))
                .filter(side -> !proposals.containsKey(side.file().id())
                        && !waiting.movable().containsKey(side.file().id()))
                .limit(MOST_GIVEN_THE_REST)
                .forEach(side -> confirming
                        .best(confirming.everything(side))
                        .ifPresent(option -> confirming.take(side, option, proposals)));
        return proposals;
    }

    /// Sessions that move come first, and all of them move or none: what one is moved for may need another one's move.
    private static Confirmed confirmed(
            Waiting waiting, Puzzle puzzle, Collection<Session> sessions, OptionFinder finder) {
        var moving = sessions.stream()
                .filter(session -> puzzle.asItStands(session.index())
                        .filter(stands -> !stands.equals(session))
                        .isPresent())
                .toList();
        var moved = new Confirming(waiting, finder).confirmed(puzzle, sessions, moving);
        return moving.isEmpty() || moved.proposals().keySet().containsAll(casesOf(waiting, moving))
                ? moved
                : new Confirming(waiting, finder).confirmed(puzzle, sessions, List.of());
    }

    private Confirmed confirmed(Puzzle puzzle, Collection<Session> sessions, List<Session> moving) {
        var proposals = new LinkedHashMap<CaseId, Proposal>();
        waiting.sides().forEach(this::stays);
        move(puzzle, moving, proposals);
        confirm(
                puzzle,
                sessions.stream()
                        .filter(session -> !waiting.movable()
                                .containsKey(waiting.sides()
                                        .get(session.index())
                                        .file()
                                        .id()))
                        .toList(),
                proposals);
        return new Confirmed(this, proposals);
    }

    private static Set<CaseId> casesOf(Waiting waiting, List<Session> sessions) {
        return sessions.stream()
                .map(session -> waiting.sides().get(session.index()).file().id())
                .collect(toSet());
    }

    private record Confirmed(Confirming by, Map<CaseId, Proposal> proposals) {}

    /// One after the other, as they are accepted: each while those that come after it are where they were. Of two that
    /// would change places neither can be the first, so neither is moved.
    private void move(Puzzle puzzle, Collection<Session> moving, Map<CaseId, Proposal> proposals) {
        var left = inOrder(moving);
        var before = left.size() + 1;
        while (left.size() < before) {
            before = left.size();
            var next = new ArrayList<Session>();
            for (var session : left) {
                var side = waiting.sides().get(session.index());
                leaves(side);
                if (!confirm(puzzle, session, proposals)) {
                    stays(side);
                    next.add(session);
                }
            }
            left = next;
        }
    }

    /// Nobody else can have what a session takes that stays.
    private void stays(CaseSide side) {
        var its = waiting.movable().get(side.file().id());
        if (its != null) {
            takes(side, its.during().from(), its.practitioners(), its.place());
        }
    }

    private void leaves(CaseSide side) {
        var its = waiting.movable().get(side.file().id());
        if (its == null) {
            return;
        }
        var start = its.during().from();
        its.practitioners().forEach(id -> practitioners.computeIfPresent(id, (_, one) -> one.without(start)));
        side.persons()
                .forEach(person -> people.computeIfPresent(person, (_, bookings) -> bookings.stream()
                        .filter(booking -> !booking.sessionStart().equals(start))
                        .toList()));
        switch (its.place()) {
            case Place.InRoom in -> rooms.computeIfPresent(in.room(), (_, room) -> room.without(start));
            case Place.Online() -> {}
        }
    }

    private void confirm(Puzzle puzzle, Collection<Session> sessions, Map<CaseId, Proposal> proposals) {
        for (var session : inOrder(sessions)) {
            var _ = confirm(puzzle, session, proposals);
        }
    }

    private boolean confirm(Puzzle puzzle, Session session, Map<CaseId, Proposal> proposals) {
        var side = waiting.sides().get(session.index());
        var wish = puzzle.wish(session);
        var option = WishedFor.in(exactly(side, wish), wish).flatMap(this::best);
        option.ifPresent(found -> take(side, found, proposals));
        return option.isPresent();
    }

    private static List<Session> inOrder(Collection<Session> sessions) {
        return sessions.stream()
                .sorted(Comparator.comparingInt(Session::start).thenComparingInt(Session::index))
                .toList();
    }

    private Optional<Option> best(Question question) {
        return finder.find(question, 1).best().stream().findFirst();
    }

    private Question exactly(CaseSide side, Wish wish) {
        return question(
                side, wish.practitioners().stream().map(practitioners::get).toList(), roomsOf(wish.place()));
    }

    private Question everything(CaseSide side) {
        return question(
                side,
                waiting.trained().getOrDefault(side.file().terms().role(), List.of()).stream()
                        .map(one -> practitioners.get(one.id()))
                        .filter(one -> side.isFor(one.id()))
                        .toList(),
                waiting.rooms().stream().map(room -> rooms.get(room.id())).toList());
    }

    private Question question(CaseSide side, List<Practitioner> who, List<Room> where) {
        return new Question(
                side.needs(),
                waiting.opening(),
                side.starts(),
                side.participants(people),
                who.stream().map(one -> one.tied(!side.isFor(one.id()))).toList(),
                where,
                Spread.BEST_PER_START);
    }

    private List<Room> roomsOf(Place place) {
        return switch (place) {
            case Place.InRoom in -> List.of(rooms.get(in.room()));
            case Place.Online() -> List.of();
        };
    }

    private void take(CaseSide side, Option option, Map<CaseId, Proposal> proposals) {
        proposals.put(side.file().id(), Proposal.of(option));
        takes(side, option.start(), option.practitioners(), option.place());
    }

    private void takes(CaseSide side, Instant start, List<PractitionerId> who, Place where) {
        var opening = waiting.opening();
        var length = side.needs().length();
        var forPeople = Window.of(start, length.plus(opening.pauseForPeople()));
        who.forEach(id -> practitioners.computeIfPresent(
                id, (_, one) -> one.takenFor(Window.of(start, length.plus(one.pause())), start)));
        side.persons().forEach(person -> {
            var more = new ArrayList<>(people.getOrDefault(person, List.of()));
            more.add(new Booking(forPeople, start));
            people.put(person, more);
        });
        switch (where) {
            case Place.InRoom in ->
                rooms.computeIfPresent(
                        in.room(), (_, room) -> room.takenFor(Window.of(start, length.plus(opening.pauseForRooms()))));
            case Place.Online() -> {}
        }
    }
}
