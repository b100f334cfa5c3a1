/// A waiting list as numbers and bits, for the peers; the planner of Parley and the checker have their own.
@NullMarked
package parley.benchmarks.world;

import org.jspecify.annotations.NullMarked;
