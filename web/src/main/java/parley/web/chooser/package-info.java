/// Choosing a time, practitioners and a room for a case, and mending what cannot stay as it was planned.
@NullMarked
package parley.web.chooser;

import org.jspecify.annotations.NullMarked;
