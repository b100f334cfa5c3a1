package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.events.MeetingFormat;
import parley.events.sessions.Blocker;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Timeline;
import parley.scheduling.time.model.Window;

/// Everybody's and every room's timelines on one grid, and who could begin when.
final class PlainBoard {

    private final Question question;
    private final Horizon horizon;
    private final Grid grid;
    private final int length;
    private final List<Timeline> participants;
    private final List<Timeline> participantsFree;
    private final List<Timeline> practitioners;
    private final List<Timeline> gladly;
    private final List<Timeline> practitionersFree;
    private final List<PlainLimits> limits;
    private final List<Timeline> rooms;
    private final Timeline online;

    PlainBoard(Question question) {
        this.question = question;
        var opening = question.opening();
        var needs = question.needs();
        var longest = needs.length().plus(longestPause(question)).plus(opening.pauseForRooms());
        horizon = new Horizon(new Window(
                question.starts().getFirst(),
                question.starts().getLast().plus(longest).plus(Grid.QUARTER)));
        grid = horizon.grid();
        length = Grid.quartersIn(needs.length());
        var peopleLength = length + Grid.quartersIn(opening.pauseForPeople());
        var roomLength = length + Grid.quartersIn(opening.pauseForRooms());
        participants = question.participants().stream()
                .map(one -> horizon.starts(one, question.starts(), length))
                .toList();
        participantsFree = question.participants().stream()
                .map(one -> free(one.bookings(), peopleLength))
                .toList();
        practitioners = question.practitioners().stream()
                .map(one -> horizon.presence(one).startsOf(length))
                .toList();
        gladly = question.practitioners().stream()
                .map(one ->
                        horizon.presence(one).without(horizon.reluctant(one)).startsOf(length))
                .toList();
        practitionersFree = question.practitioners().stream()
                .map(one -> free(one.bookings(), length + Grid.quartersIn(one.pause())))
                .toList();
        limits = question.practitioners().stream()
                .map(one -> PlainLimits.of(one, opening.zone()))
                .toList();
        var inPerson = horizon.open(opening.inPerson()).startsOf(length);
        rooms = question.rooms().stream()
                .map(room -> horizon.open(room).startsOf(length).and(free(room.bookings(), roomLength)))
                .map(inPerson::and)
                .toList();
        online = horizon.open(opening.online()).startsOf(length);
    }

    /// The first thing that is missing at this start; empty if nothing is.
    Optional<Blocker> blockerAt(Instant start) {
        var quarter = grid.quarterAt(start);
        var size = question.needs().practitioners();
        if (missingAt(quarter) > 0) {
            return Optional.of(Blocker.PARTICIPANT_UNAVAILABLE);
        }
        var able = ableAt(start);
        if (!Team.mayForm(able, size)) {
            return Optional.of(Blocker.TOO_FEW_PRACTITIONERS);
        }
        if (!Team.mayForm(untied(able), size)) {
            return Optional.of(Blocker.TIE_DECLARED);
        }
        if (sitesAt(start).isEmpty()) {
            return Optional.of(Blocker.NO_ROOM);
        }
        if (fits(untied(able), start)) {
            return Optional.empty();
        }
        return Optional.of(fits(able, start) ? Blocker.TIE_DECLARED : Blocker.TOO_FEW_PRACTITIONERS);
    }

    /// Whether a start without an option would have one if this practitioner, who is free, came after all.
    boolean opensWith(int practitioner, Instant start) {
        var quarter = grid.quarterAt(start);
        var one = question.practitioners().get(practitioner);
        if (missingAt(quarter) > 0
                || one.tied()
                || practitioners.get(practitioner).has(quarter)) {
            return false;
        }
        var more = new ArrayList<>(eligibleAt(start));
        more.add(new Seat(practitioner, one, false));
        return isFree(practitioner, start) && fits(more, start);
    }

    /// Whether a start without an option would have one if the one person who is missing could, and is free.
    boolean opensWithOnePersonMore(Instant start) {
        var quarter = grid.quarterAt(start);
        return missingAt(quarter) == 1
                && participantsFree.stream().allMatch(timeline -> timeline.has(quarter))
                && fits(eligibleAt(start), start);
    }

    /// Places that are free at this start, each with those who are free, not too close to anybody, and can be there.
    /// Places where the same people can be stand together.
    List<Choice> choicesAt(Instant start) {
        var eligible = eligibleAt(start);
        var choices = new LinkedHashMap<List<Integer>, Choice>();
        for (var site : sitesAt(start)) {
            var seats = ableToBeIn(site.code(), eligible);
            choices.computeIfAbsent(seats.stream().map(Seat::order).toList(), _ -> new Choice(seats, new ArrayList<>()))
                    .sites()
                    .add(site);
        }
        return List.copyOf(choices.values());
    }

    private List<Seat> eligibleAt(Instant start) {
        return untied(ableAt(start));
    }

    /// Whether some of these could sit together in one of the places that are free.
    private boolean fits(List<Seat> seats, Instant start) {
        return sitesAt(start).stream()
                .map(Site::code)
                .distinct()
                .anyMatch(code ->
                        Team.mayForm(ableToBeIn(code, seats), question.needs().practitioners()));
    }

    private static List<Seat> ableToBeIn(String code, List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.practitioner().places().contains(code))
                .toList();
    }

    private List<Site> sitesAt(Instant start) {
        var quarter = grid.quarterAt(start);
        var needs = question.needs();
        var sites = new ArrayList<Site>();
        if (needs.format() != MeetingFormat.ONLINE) {
            for (var i = 0; i < rooms.size(); i++) {
                if (suits(question.rooms().get(i), needs.heads())
                        && rooms.get(i).has(quarter)) {
                    sites.addAll(sitesIn(i, quarter));
                }
            }
        }
        if (needs.format() != MeetingFormat.IN_PERSON && online.has(quarter)) {
            sites.add(new Site(Integer.MAX_VALUE, Optional.empty(), Optional.empty()));
        }
        return sites;
    }

    /// The room alone, or with each other that is free, near it and large enough.
    private List<Site> sitesIn(int first, int quarter) {
        var room = question.rooms().get(first);
        if (!question.needs().secondRoom()) {
            return List.of(new Site(first, Optional.of(room), Optional.empty()));
        }
        return IntStream.range(0, rooms.size())
                .filter(i -> i != first && rooms.get(i).has(quarter))
                .filter(i -> question.rooms().get(i).place().equals(room.place()))
                .filter(i -> suits(question.rooms().get(i), question.needs().headsApart()))
                .mapToObj(i -> new Site(
                        first * rooms.size() + i,
                        Optional.of(room),
                        Optional.of(question.rooms().get(i))))
                .toList();
    }

    private boolean suits(Room room, int heads) {
        return room.capacity() >= heads
                && room.features().containsAll(question.needs().features());
    }

    private List<Seat> ableAt(Instant start) {
        var quarter = grid.quarterAt(start);
        return IntStream.range(0, practitioners.size())
                .filter(i -> practitioners.get(i).has(quarter) && isFree(i, start))
                .mapToObj(i -> new Seat(
                        i, question.practitioners().get(i), !gladly.get(i).has(quarter)))
                .toList();
    }

    private boolean isFree(int practitioner, Instant start) {
        return practitionersFree.get(practitioner).has(grid.quarterAt(start))
                && limits.get(practitioner).allow(start);
    }

    /// How many people of the case cannot come, or did not say that they can.
    private long missingAt(int quarter) {
        return IntStream.range(0, participants.size())
                .filter(i -> !participants.get(i).has(quarter)
                        || !participantsFree.get(i).has(quarter))
                .count();
    }

    private static List<Seat> untied(List<Seat> seats) {
        return seats.stream().filter(seat -> !seat.practitioner().tied()).toList();
    }

    private static Duration longestPause(Question question) {
        return question.practitioners().stream()
                .map(Practitioner::pause)
                .reduce(question.opening().pauseForPeople(), (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    private Timeline free(List<Window> bookings, int stretch) {
        return horizon.taken(bookings).not().startsOf(stretch);
    }
}
