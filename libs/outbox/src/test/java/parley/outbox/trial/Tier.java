package parley.outbox.trial;

/// How much is tried: the ordinary build takes less than a soak.
public final class Tier {

    private Tier() {}

    public static boolean isSoak() {
        return "soak".equals(System.getProperty("parley.tier"));
    }

    public static int pick(int ordinary, int soak) {
        return isSoak() ? soak : ordinary;
    }

    /// A seed to print; `-Dparley.seed` repeats a run.
    public static long seed() {
        var seed = Long.getLong("parley.seed", System.nanoTime());
        System.out.println("parley.seed=" + seed);
        return seed;
    }
}
