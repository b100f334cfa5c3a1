package parley.scheduling.planning.model;

import java.util.Arrays;
import java.util.List;

/// What a plan starts from: the sessions that exist already.
final class Ground {

    private Ground() {}

    /// All of them, as they are.
    static Bookings of(World world) {
        return with(world, true);
    }

    /// Only those that may not move, whatever became of them.
    static Bookings thatStays(World world) {
        return with(world, false);
    }

    /// Those that may not move, and of the others those that can still be.
    static Bookings toImprove(World world) {
        var bookings = thatStays(world);
        for (var confirmed : world.list.confirmed()) {
            if (confirmed.mayMove() && Fit.fitsAgain(bookings, confirmed.session())) {
                add(bookings, confirmed.session());
            }
        }
        return bookings;
    }

    /// Adds the sessions of an earlier plan for the same cases, as far as they can still be. What may move is where
    /// that plan had it, if possible.
    static void goOnFrom(List<Session> earlier, Bookings bookings) {
        var world = bookings.world;
        earlier.stream()
                .map(Session::index)
                .distinct()
                .filter(index -> bookings.has(index) && !world.pinned[index])
                .toList()
                .forEach(bookings::remove);
        for (var session : earlier) {
            if (!bookings.has(session.index()) && canBe(bookings, session)) {
                add(bookings, session);
            }
        }
        for (var confirmed : world.list.confirmed()) {
            var session = confirmed.session();
            if (!bookings.has(session.index()) && Fit.fitsAgain(bookings, session)) {
                add(bookings, session);
            }
        }
    }

    private static boolean canBe(Bookings bookings, Session session) {
        var world = bookings.world;
        var its = world.caseWorlds[session.index()];
        return Arrays.binarySearch(its.starts(), session.start()) >= 0
                && session.practitioners().size() == its.need()
                && Fit.stands(world, session)
                && Fit.isFree(bookings, session);
    }

    private static Bookings with(World world, boolean movable) {
        var bookings = new Bookings(world);
        for (var confirmed : world.list.confirmed()) {
            if (movable || !confirmed.mayMove()) {
                add(bookings, confirmed.session());
            }
        }
        return bookings;
    }

    private static void add(Bookings bookings, Session session) {
        bookings.add(session, Price.withoutLoad(bookings.world, session));
    }
}
