package parley.scheduling.planning.model;

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
