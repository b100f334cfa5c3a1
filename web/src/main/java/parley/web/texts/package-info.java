/// What the offices promise, how they work, and what people agree to: to be read and printed.
@NullMarked
package parley.web.texts;

import org.jspecify.annotations.NullMarked;
