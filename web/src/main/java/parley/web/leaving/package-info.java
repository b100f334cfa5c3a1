/// Leaving a page at once, for whoever must not be seen reading it.
@NullMarked
package parley.web.leaving;

import org.jspecify.annotations.NullMarked;
