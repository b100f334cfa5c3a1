package parley.benchmarks.bound;

/// A session that a plan could have.
///
/// @param second negative if one practitioner is enough
record Column(int job, int start, int first, int second, boolean inRoom, long cost) {}
