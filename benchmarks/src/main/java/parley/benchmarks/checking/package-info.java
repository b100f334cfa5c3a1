/// Recomputes what a plan breaks and what it costs; shares no code with any planner.
@NullMarked
package parley.benchmarks.checking;

import org.jspecify.annotations.NullMarked;
