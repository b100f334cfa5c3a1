/// Pictures for docs/performance.md, drawn from what was measured.
@NullMarked
package parley.benchmarks.pictures;

import org.jspecify.annotations.NullMarked;
