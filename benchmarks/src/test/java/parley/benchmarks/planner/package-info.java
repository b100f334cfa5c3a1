@NullMarked
package parley.benchmarks.planner;

import org.jspecify.annotations.NullMarked;
