@NullMarked
package parley.benchmarks.checking;

import org.jspecify.annotations.NullMarked;
