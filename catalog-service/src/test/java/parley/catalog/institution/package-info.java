/// Whose catalogue it is.
@NullMarked
package parley.catalog.institution;

import org.jspecify.annotations.NullMarked;
