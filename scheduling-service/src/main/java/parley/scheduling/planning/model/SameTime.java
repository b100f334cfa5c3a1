package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a session at a given start that changes as little as possible for its practitioners and then costs least.
final class SameTime {

    private final Bookings bookings;
    private final World world;
    private final Seats seats;
    private final long[] row;

    SameTime(Bookings bookings) {
        this.bookings = bookings;
        world = bookings.world;
        seats = new Seats(bookings);
        row = new long[world.words];
    }

    int howManyCouldCome(Session session) {
        var count = 0;
        if (bookings.practitionersFree(world.caseWorlds[session.index()], session.start(), row)) {
            for (var word : row) {
                count += Long.bitCount(word);
            }
        }
        return count;
    }

    Optional<Session> find(Session before, int at) {
        var its = world.caseWorlds[before.index()];
        if (!bookings.participantsFree(its, at) || !bookings.practitionersFree(its, at, row)) {
            return Optional.empty();
        }
        var room = room(before, its, at);
        if (room.isEmpty()) {
            return Optional.empty();
        }
        return practitioners(before, its, at)
                .map(who -> new Session(
                        before.index(),
                        at,
                        who.getFirst(),
                        who.size() == 2 ? who.getLast() : Session.NOBODY,
                        room.get()));
    }

    /// The same place if it can be had, else the cheapest.
    private Optional<Integer> room(Session before, CaseWorld its, int at) {
        if (before.room() == Session.ONLINE && its.online() && Bits.has(world.onlineStarts[its.length()], at)) {
            return Optional.of(Session.ONLINE);
        }
        var cheapest = Place.NOWHERE;
        for (var place = Place.next(bookings, its, at, Place.FIRST);
                place != Place.NOWHERE;
                place = Place.next(bookings, its, at, place + 1)) {
            if (Place.roomOf(its, place) == before.room()) {
                return Optional.of(before.room());
            }
            cheapest = cheapest == Place.NOWHERE ? place : cheapest;
        }
        return cheapest == Place.NOWHERE ? Optional.empty() : Optional.of(Place.roomOf(its, cheapest));
    }

    private Optional<List<Integer>> practitioners(Session before, CaseWorld its, int at) {
        var staying = before.practitioners().stream()
                .filter(one -> Bits.has(row, one))
                .toList();
        if (its.need() == 2) {
            var kept = pairWith(staying, its);
            if (kept.isPresent()) {
                return kept;
            }
        } else if (!staying.isEmpty()) {
            return Optional.of(staying);
        }
        return seats.find(its, at, 1, Long.MAX_VALUE / 4, Blink.NEVER)
                ? Optional.of(its.need() == 1 ? List.of(seats.first(0)) : List.of(seats.first(0), seats.second(0)))
                : Optional.empty();
    }

    /// Both if both can, else the cheapest with one of them.
    private Optional<List<Integer>> pairWith(List<Integer> staying, CaseWorld its) {
        if (staying.size() == 2 && mayLead(staying.getFirst(), staying.getLast())) {
            return Optional.of(staying);
        }
        var best = new ArrayList<Integer>();
        var least = Long.MAX_VALUE;
        for (var one : staying) {
            for (var other = 0; other < world.practitioners; other++) {
                if (other != one && Bits.has(row, other) && mayLead(one, other)) {
                    var cost = cost(its, one, other);
                    if (cost < least) {
                        least = cost;
                        best.clear();
                        best.add(Math.min(one, other));
                        best.add(Math.max(one, other));
                    }
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(best));
    }

    private boolean mayLead(int one, int other) {
        return world.experience[one] == World.LEAD || world.experience[other] == World.LEAD;
    }

    private long cost(CaseWorld its, int one, int other) {
        return 2L * bookings.load[one]
                + 2L * bookings.load[other]
                + Seats.experience(world.experience[one], world.experience[other])
                + its.missing()[its.fulfilledBy(one) | its.fulfilledBy(other)];
    }
}
