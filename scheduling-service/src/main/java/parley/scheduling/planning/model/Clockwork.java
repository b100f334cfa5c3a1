package parley.scheduling.planning.model;

/// How much of the effort one thread has spent, by time or by rounds, whichever is further.
final class Clockwork {

    private static final int LOOK_EVERY = 64;

    private final long begun;
    private final long nanos;
    private final long most;
    private long rounds;
    private double spent;

    Clockwork(Effort effort, long begun) {
        this.begun = begun;
        nanos = Math.max(1, effort.time().toNanos());
        most = effort.rounds();
        look();
    }

    /// Counts one more round.
    ///
    /// @return from 0 up to 1, when it is over
    double tick() {
        rounds++;
        if (rounds % LOOK_EVERY == 0 || rounds >= most) {
            look();
        }
        return spent;
    }

    private void look() {
        var byTime = (double) (System.nanoTime() - begun) / nanos;
        var byRounds = most == 0 ? 1.0 : (double) rounds / most;
        spent = Math.min(1, Math.max(byTime, byRounds));
    }

    double spent() {
        return spent;
    }

    long rounds() {
        return rounds;
    }
}
