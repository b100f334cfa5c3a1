@NullMarked
package parley.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
