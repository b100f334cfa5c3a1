package parley.scheduling.matching.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.events.MeetingFormat;
import parley.events.sessions.Blocker;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Timeline;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// Everybody's and every room's timelines on one grid, and who could begin when.
final class Board {

    private final Question question;
    private final Window horizon;
    private final Grid grid;
    private final int length;
    private final List<Timeline> participants;
    private final List<Timeline> participantsFree;
    private final List<Timeline> practitioners;
    private final List<Timeline> practitionersFree;
    private final List<Limits> limits;
    private final List<Timeline> rooms;
    private final Timeline online;

    Board(Question question) {
        this.question = question;
        var opening = question.opening();
        var needs = question.needs();
        var longest = needs.length().plus(opening.pauseForPeople()).plus(opening.pauseForRooms());
        horizon = new Window(
                question.starts().getFirst(),
                question.starts().getLast().plus(longest).plus(Grid.QUARTER));
        grid = Grid.covering(horizon);
        length = Grid.quartersIn(needs.length());
        var peopleLength = length + Grid.quartersIn(opening.pauseForPeople());
        var roomLength = length + Grid.quartersIn(opening.pauseForRooms());
        participants = question.participants().stream().map(this::startsOf).toList();
        participantsFree = question.participants().stream()
                .map(one -> free(one.bookings(), peopleLength))
                .toList();
        practitioners = question.practitioners().stream()
                .map(one -> open(one.hours()).without(grid.outwards(one.away())).startsOf(length))
                .toList();
        practitionersFree = question.practitioners().stream()
                .map(one -> free(one.bookings(), peopleLength))
                .toList();
        limits = question.practitioners().stream()
                .map(one -> Limits.of(one, opening.zone()))
                .toList();
        var inPerson = open(opening.inPerson()).startsOf(length);
        rooms = question.rooms().stream()
                .map(room -> open(room.hours()).startsOf(length).and(free(room.bookings(), roomLength)))
                .map(inPerson::and)
                .toList();
        online = open(opening.online()).startsOf(length);
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
        return sitesAt(start).isEmpty() ? Optional.of(Blocker.NO_ROOM) : Optional.empty();
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
        more.add(new Seat(practitioner, one));
        return isFree(practitioner, start)
                && Team.mayForm(more, question.needs().practitioners())
                && !sitesAt(start).isEmpty();
    }

    /// Whether a start without an option would have one if the one person who is missing could, and is free.
    boolean opensWithOnePersonMore(Instant start) {
        var quarter = grid.quarterAt(start);
        return missingAt(quarter) == 1
                && participantsFree.stream().allMatch(timeline -> timeline.has(quarter))
                && Team.mayForm(eligibleAt(start), question.needs().practitioners())
                && !sitesAt(start).isEmpty();
    }

    /// Practitioners who are free at this start and not too close to anybody.
    List<Seat> eligibleAt(Instant start) {
        return untied(ableAt(start));
    }

    List<Site> sitesAt(Instant start) {
        var quarter = grid.quarterAt(start);
        var needs = question.needs();
        var sites = new ArrayList<Site>();
        if (needs.format() != MeetingFormat.ONLINE) {
            for (var i = 0; i < rooms.size(); i++) {
                var room = question.rooms().get(i);
                if (suits(room) && rooms.get(i).has(quarter)) {
                    sites.add(new Site(i, Optional.of(room)));
                }
            }
        }
        if (needs.format() != MeetingFormat.IN_PERSON && online.has(quarter)) {
            sites.add(new Site(rooms.size(), Optional.empty()));
        }
        return sites;
    }

    private boolean suits(Room room) {
        var needs = question.needs();
        return room.capacity() >= needs.heads() && room.features().containsAll(needs.features());
    }

    private List<Seat> ableAt(Instant start) {
        var quarter = grid.quarterAt(start);
        return IntStream.range(0, practitioners.size())
                .filter(i -> practitioners.get(i).has(quarter) && isFree(i, start))
                .mapToObj(i -> new Seat(i, question.practitioners().get(i)))
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

    private Timeline startsOf(Participant participant) {
        var starts = grid.inwards(participant.windows()).startsOf(length);
        for (var start : question.starts()) {
            if (participant.ticked().contains(start)) {
                var quarter = grid.quarterAt(start);
                starts = starts.with(quarter, quarter + 1);
            }
        }
        return starts;
    }

    private Timeline open(List<WeeklyHours> hours) {
        return grid.inwards(
                hours.stream().flatMap(rule -> rule.during(horizon).stream()).toList());
    }

    private Timeline free(List<Window> bookings, int stretch) {
        return grid.outwards(bookings).not().startsOf(stretch);
    }
}
