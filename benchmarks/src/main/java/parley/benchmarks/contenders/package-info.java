/// Who plans the same waiting list in the same run.
@NullMarked
package parley.benchmarks.contenders;

import org.jspecify.annotations.NullMarked;
