/// Timefold's Community edition as a peer: its own model, its own search, started from a plan as CP-SAT is.
@NullMarked
package parley.benchmarks.timefold;

import org.jspecify.annotations.NullMarked;
