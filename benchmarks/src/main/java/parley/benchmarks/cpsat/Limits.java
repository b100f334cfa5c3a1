package parley.benchmarks.cpsat;

import parley.benchmarks.world.World;

/// How much of a list the model holds. With everything in it, a large one is not even built in time.
///
/// @param practitioners for each case
/// @param starts for each case; those in time come first
/// @param rooms for each case; the cheapest come first
record Limits(int practitioners, int starts, int rooms) {

    static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    static Limits of(World world) {
        var cases = world.jobs().size();
        if (cases <= 100) {
            return NONE;
        }
        return cases <= 1_000 ? new Limits(12, 60, 16) : new Limits(6, 40, 8);
    }

    boolean isNone() {
        return equals(NONE);
    }
}
