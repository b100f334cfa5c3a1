package parley.scheduling.planning.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The best plan so far, shared by those who look for a better one.
final class Best {

    private final ProgressListener listener;
    private final long begun;
    private final int cases;
    private volatile Levels levels;
    private List<Session> sessions;
    private boolean deaf;
    private volatile int atMost;
    private @Nullable Prices proof;
    private volatile @Nullable Prices prices;

    Best(Bookings first, ProgressListener listener, long begun) {
        this.listener = listener;
        this.begun = begun;
        cases = first.world.cases;
        levels = first.levels();
        sessions = first.sessions();
        atMost = cases;
        tellPlan();
        tell(() -> listener.atMost(cases));
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
            tellPlan();
        }
    }

    private void tellPlan() {
        var plan = sessions;
        tell(() -> listener.better(sinceBegun(), levels, plan));
    }

    /// A listener that fails is asked no more: the plan matters more.
    private void tell(Runnable news) {
        if (!deaf) {
            try {
                news.run();
            } catch (RuntimeException _) {
                deaf = true;
            }
        }
    }

    /// Takes note that no plan has more cases on time than so many.
    ///
    /// @param proves prices that prove it; none are needed for what can be counted
    synchronized void bound(int most, @Nullable Prices proves) {
        if (most < atMost) {
            atMost = most;
            proof = proves;
            tell(() -> listener.atMost(most));
        }
    }

    /// Keeps prices that tell those who look what is scarce.
    void guide(Prices better) {
        prices = better;
    }

    /// The prices found so far, if there are any.
    @Nullable
    Prices prices() {
        return prices;
    }

    synchronized Certificate certificate() {
        return new Certificate(atMost, proof == null ? List.of() : proof.asList());
    }

    /// Whether no plan can have more cases on time.
    boolean reachesBound() {
        return reachesBound(levels);
    }

    /// Whether no plan can have more cases on time than one as good as this.
    boolean reachesBound(Levels those) {
        return cases - those.late() >= atMost;
    }

    private Duration sinceBegun() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
