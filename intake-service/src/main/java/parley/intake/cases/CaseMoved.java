package parley.intake.cases;

import parley.intake.cases.model.Case;

/// A case has taken a step; what hangs on it may have to follow, in the same transaction and under the case's lock.
public record CaseMoved(Case before, Case after) {}
