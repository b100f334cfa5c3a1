@NullMarked
package parley.benchmarks.plans;

import org.jspecify.annotations.NullMarked;
