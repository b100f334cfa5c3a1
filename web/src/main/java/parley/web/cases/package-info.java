/// A case as staff see it, and what they do with it.
@NullMarked
package parley.web.cases;

import org.jspecify.annotations.NullMarked;
