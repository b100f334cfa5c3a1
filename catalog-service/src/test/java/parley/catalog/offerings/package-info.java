/// The offerings, as readers and the other services see them.
@NullMarked
package parley.catalog.offerings;

import org.jspecify.annotations.NullMarked;
