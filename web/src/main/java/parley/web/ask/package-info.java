/// Asking a question without a name, and coming back for the answer with a code.
@NullMarked
package parley.web.ask;

import org.jspecify.annotations.NullMarked;
