/// A person's own pages: where the link of a letter leads, the one question that is open, and the way out.
@NullMarked
package parley.web.own;

import org.jspecify.annotations.NullMarked;
