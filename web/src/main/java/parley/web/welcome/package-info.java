/// The page on which everything begins.
@NullMarked
package parley.web.welcome;

import org.jspecify.annotations.NullMarked;
