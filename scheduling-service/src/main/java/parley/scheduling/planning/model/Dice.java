package parley.scheduling.planning.model;

/// Chance that can be repeated and costs nothing (xorshift).
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = (seed + 1) * GOLDEN;
        if (state == 0) {
            state = GOLDEN;
        }
    }

    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /// From 0 up to but not including 1.
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    private long next() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return state;
    }
}
