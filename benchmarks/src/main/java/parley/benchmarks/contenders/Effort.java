package parley.benchmarks.contenders;

/// How much a contender may spend; building its model counts.
public record Effort(double seconds, long seed, int threads) {}
