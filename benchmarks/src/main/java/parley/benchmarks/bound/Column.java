package parley.benchmarks.bound;

/// A session that a plan could have.
///
/// @param second negative if one practitioner is enough
/// @param room the first of all that are like it; negative for none
record Column(int job, int start, int first, int second, int room, long cost) {

    static final int ONLINE = -1;
}
