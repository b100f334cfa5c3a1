package parley.scheduling.roster;

/// Somebody can be offered for more than before, as of a transaction that has committed.
public record MoreIsFree() {}
