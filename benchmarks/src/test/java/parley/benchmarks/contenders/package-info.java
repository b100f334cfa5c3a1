@NullMarked
package parley.benchmarks.contenders;

import org.jspecify.annotations.NullMarked;
