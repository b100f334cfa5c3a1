/// OR-Tools: its constraint solver as a peer, by model and solver of its own.
@NullMarked
package parley.benchmarks.cpsat;

import org.jspecify.annotations.NullMarked;
