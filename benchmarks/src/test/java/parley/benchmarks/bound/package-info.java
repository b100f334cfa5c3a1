@NullMarked
package parley.benchmarks.bound;

import org.jspecify.annotations.NullMarked;
