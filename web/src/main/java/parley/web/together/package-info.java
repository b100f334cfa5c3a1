/// Asking several services at once, so that a page waits for the slowest alone.
@NullMarked
package parley.web.together;

import org.jspecify.annotations.NullMarked;
