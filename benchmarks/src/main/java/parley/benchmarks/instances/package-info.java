/// Waiting lists as data, and the strict reader of their files.
@NullMarked
package parley.benchmarks.instances;

import org.jspecify.annotations.NullMarked;
