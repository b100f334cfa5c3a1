package parley.benchmarks.timefold;

/// Two cases with a participant in common.
public record Shared(int one, int other) {}
