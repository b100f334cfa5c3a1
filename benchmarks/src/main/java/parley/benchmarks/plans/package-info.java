/// What a planner answers, and the file it is kept in.
@NullMarked
package parley.benchmarks.plans;

import org.jspecify.annotations.NullMarked;
