package parley.benchmarks.contenders;

import java.util.ArrayList;
import java.util.List;
import parley.benchmarks.plans.Score;

/// A stopwatch that notes how good the best plan was, and when.
public final class Watch {

    private final long begun = System.nanoTime();
    private final List<Moment> moments = new ArrayList<>();

    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /// Notes a plan if it is better than all before.
    public synchronized void saw(Score score) {
        if (moments.isEmpty() || score.compareTo(moments.getLast().score()) < 0) {
            moments.add(new Moment(seconds(), score));
        }
    }

    public synchronized List<Moment> moments() {
        return List.copyOf(moments);
    }

    public record Moment(double seconds, Score score) {}
}
