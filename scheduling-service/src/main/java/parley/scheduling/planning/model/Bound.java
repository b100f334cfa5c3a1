package parley.scheduling.planning.model;

/// How many cases can be on time at most.
final class Bound {

    private Bound() {}

    /// Counts the cases that could be on time if they had everything for themselves but what cannot move.
    static int alone(World world) {
        return alone(world, new Bookings(world));
    }

    /// The same where a plan is known: whoever is on time in it could be on time alone.
    static int alone(World world, Bookings plan) {
        var bookings = Ground.thatStays(world);
        var insertion = new Insertion(bookings);
        var count = 0;
        for (var index = 0; index < world.cases; index++) {
            if (plan.isOnTime(index)
                    || bookings.isOnTime(index)
                    || !world.pinned[index] && insertion.findOnTime(index, Blink.NEVER)) {
                count++;
            }
        }
        return count;
    }
}
