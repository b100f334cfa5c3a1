@NullMarked
package parley.benchmarks.packing;

import org.jspecify.annotations.NullMarked;
