/// The same list larger or smaller, to see what more work costs.
@NullMarked
package parley.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
