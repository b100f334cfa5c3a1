/// A bound that no plan can beat: column generation with GLOP, made certain in whole numbers.
@NullMarked
package parley.benchmarks.bound;

import org.jspecify.annotations.NullMarked;
