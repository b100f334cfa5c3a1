/// The planner of Parley, asked the way its service asks it.
@NullMarked
package parley.benchmarks.planner;

import org.jspecify.annotations.NullMarked;
