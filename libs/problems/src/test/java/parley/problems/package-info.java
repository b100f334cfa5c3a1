/// What the problems promise without a server: words, documentation and silence.
@NullMarked
package parley.problems;

import org.jspecify.annotations.NullMarked;
