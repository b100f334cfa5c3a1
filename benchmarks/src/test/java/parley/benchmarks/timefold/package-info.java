@NullMarked
package parley.benchmarks.timefold;

import org.jspecify.annotations.NullMarked;
