/// Measures the planner beside its peers, and checks every plan anew.
@NullMarked
package parley.benchmarks;

import org.jspecify.annotations.NullMarked;
