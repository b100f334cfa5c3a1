/// The inner loops under JMH.
@NullMarked
package parley.benchmarks.loops;

import org.jspecify.annotations.NullMarked;
