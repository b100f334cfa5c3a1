package parley.scheduling.planning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What an office can set for planning its waiting list.
@ConfigMapping(prefix = "parley.scheduling.planning")
interface PlanningSettings {

    /// The longest that one run may look for a better plan.
    @WithDefault("PT5M")
    Duration longest();

    /// How many threads one run takes.
    @WithDefault("1")
    int threads();

    /// How many cases are planned at once; who has waited longest comes first. It bounds the memory of a run.
    @WithDefault("2000")
    int mostCases();

    /// How long a replica may be silent before another one takes up its run.
    @WithDefault("PT20S")
    Duration silence();

    /// How many replicas work at a run, one after the other, before it is given up: it may be what they die of.
    @WithDefault("5")
    int attempts();

    /// How long intake is asked at most who is too close to which case before a run begins. Cases of which this
    /// is still not known are left out.
    @WithDefault("PT1M")
    Duration asking();

    /// How long a run that is over stays.
    @WithDefault("P30D")
    Duration kept();

    /// How often a page that listens is told of progress, at most.
    @WithDefault("PT0.5S")
    Duration lookEvery();

    /// How often a page that listens hears something, at least.
    @WithDefault("PT15S")
    Duration beatEvery();
}
