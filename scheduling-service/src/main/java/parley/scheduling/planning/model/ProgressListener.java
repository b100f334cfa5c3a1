package parley.scheduling.planning.model;

import java.time.Duration;

/// Hears of every better plan while the search goes on, one at a time.
@FunctionalInterface
public interface ProgressListener {

    ProgressListener NONE = (_, _) -> {};

    void better(Duration after, Levels levels);
}
