@NullMarked
package parley.benchmarks.instances;

import org.jspecify.annotations.NullMarked;
