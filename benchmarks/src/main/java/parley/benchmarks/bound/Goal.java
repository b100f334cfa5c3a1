package parley.benchmarks.bound;

import parley.benchmarks.plans.Score;

/// What is bounded.
public enum Goal {
    /// How many cases cannot begin before their target.
    LATE(0, 1, false),
    /// The whole cost: lateness, unscheduled cases, and everything soft.
    COST(Score.LATE, Score.UNSCHEDULED, true),
    /// The same with so little for lateness that prices stay small and soon find their place. Between plans
    /// with as many late and unscheduled cases nothing else differs.
    POINTS(1_000, 1_000, true);

    private final long late;
    private final long unscheduled;
    private final boolean countsPoints;

    Goal(long late, long unscheduled, boolean countsPoints) {
        this.late = late;
        this.unscheduled = unscheduled;
        this.countsPoints = countsPoints;
    }

    /// What a case costs that has a session after its target.
    long late() {
        return late;
    }

    /// What a case costs that has no session.
    long unserved() {
        return late + unscheduled;
    }

    boolean countsPoints() {
        return countsPoints;
    }

    /// What a plan has of it, points aside.
    public long withoutPoints(Score score) {
        return this == LATE ? score.late() : late * score.late() + unscheduled * score.unscheduled();
    }

    /// What a plan has of it.
    public long value(Score score) {
        return withoutPoints(score) + (countsPoints ? score.soft() : 0);
    }
}
