package parley.scheduling.planning.model;

/// How much of the effort one thread has spent: of the rounds if they are limited, else of the time. It is over when
/// either is, or when the thread is interrupted.
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

    void look() {
        var byTime = (double) (System.nanoTime() - begun) / nanos;
        if (byTime >= 1 || rounds >= most || Thread.currentThread().isInterrupted()) {
            spent = 1;
        } else {
            spent = most == Long.MAX_VALUE ? byTime : (double) rounds / most;
        }
    }

    boolean goesByRounds() {
        return most != Long.MAX_VALUE;
    }

    double spent() {
        return spent;
    }

    long rounds() {
        return rounds;
    }
}
