package parley.scheduling.planning.model;

/// What a plan starts from: the sessions that exist already.
final class Ground {

    private Ground() {}

    static Bookings of(World world) {
        var bookings = new Bookings(world);
        for (var confirmed : world.list.confirmed()) {
            bookings.add(confirmed.session(), Price.withoutLoad(world, confirmed.session()));
        }
        return bookings;
    }
}
