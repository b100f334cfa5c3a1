/// Who else helps, and whom to call at once, as the catalogue says.
@NullMarked
package parley.web.catalogue;

import org.jspecify.annotations.NullMarked;
