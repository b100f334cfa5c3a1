package parley.scheduling.planning;

/// What a plan has for one case.
sealed interface Finding {

    record Proposed(Proposal proposal) implements Finding {}

    record None(LeftOut why) implements Finding {}
}
