package parley.scheduling.planning.model;

/// How many cases can be on time at most.
final class Bound {

    private Bound() {}

    /// Counts the cases that could be on time if they had everything for themselves, confirmed sessions aside.
    static int alone(World world) {
        var bookings = Ground.of(world);
        var insertion = new Insertion(bookings);
        var count = 0;
        for (var index = 0; index < world.cases; index++) {
            var movable = world.confirmedStart[index] != Bookings.NONE && !world.pinned[index];
            if (bookings.isOnTime(index)
                    || movable
                    || !world.pinned[index] && insertion.findOnTime(index, Blink.NEVER)) {
                count++;
            }
        }
        return count;
    }
}
