/// The upkeep of the guide, as staff see it.
@NullMarked
package parley.catalog.upkeep;

import org.jspecify.annotations.NullMarked;
