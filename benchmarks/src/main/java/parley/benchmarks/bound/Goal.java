package parley.benchmarks.bound;

import parley.benchmarks.plans.Score;

/// What is bounded.
public enum Goal {
    /// How many cases cannot begin before their target.
    LATE(1),
    /// The whole cost: lateness, unscheduled cases, and everything soft.
    COST(Score.LATE + Score.UNSCHEDULED);

    private final long unserved;

    Goal(long unserved) {
        this.unserved = unserved;
    }

    /// What a case costs that has no session.
    long unserved() {
        return unserved;
    }
}
