package parley.scheduling.planning.model;

import java.time.Duration;
import java.util.List;

/// The best plan so far, shared by those who look for a better one.
final class Best {

    private final ProgressListener listener;
    private final long begun;
    private final int cases;
    private volatile Levels levels;
    private List<Session> sessions;
    private volatile int onTimeAtMost;

    Best(Bookings first, ProgressListener listener, long begun) {
        this.listener = listener;
        this.begun = begun;
        cases = first.world.cases;
        levels = first.levels();
        sessions = first.sessions();
        onTimeAtMost = cases;
        listener.better(sinceBegun(), levels);
    }

    Levels levels() {
        return levels;
    }

    synchronized List<Session> sessions() {
        return sessions;
    }

    /// Keeps the plan if it is better.
    synchronized void offer(Bookings bookings) {
        var newLevels = bookings.levels();
        if (newLevels.compareTo(levels) < 0) {
            levels = newLevels;
            sessions = bookings.sessions();
            listener.better(sinceBegun(), levels);
        }
    }

    /// Takes note of a proof that no plan has more cases on time.
    synchronized void bound(int atMost) {
        onTimeAtMost = Math.min(onTimeAtMost, atMost);
    }

    int onTimeAtMost() {
        return onTimeAtMost;
    }

    /// Whether no plan can have more cases on time.
    boolean reachesBound() {
        return cases - levels.late() >= onTimeAtMost;
    }

    private Duration sinceBegun() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
