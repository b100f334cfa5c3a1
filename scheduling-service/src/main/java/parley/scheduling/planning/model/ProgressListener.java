package parley.scheduling.planning.model;

import java.time.Duration;
import java.util.List;

/// Hears of every better plan while the search goes on, one at a time.
@FunctionalInterface
public interface ProgressListener {

    ProgressListener NONE = (_, _) -> {};

    void better(Duration after, Levels levels);

    /// The same with the plan itself, for whoever keeps it.
    default void better(Duration after, Levels levels, List<Session> sessions) {
        better(after, levels);
    }

    /// Hears that no plan has more cases on time than so many.
    default void atMost(int onTime) {}
}
