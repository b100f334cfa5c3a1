package parley.benchmarks.checking;

import java.util.List;
import parley.benchmarks.plans.Score;

/// What the checker found.
public record Verdict(List<Violation> violations, Score score) {

    public boolean isClean() {
        return violations.isEmpty();
    }
}
