/// Finding one's way among the resources.
@NullMarked
package parley.catalog.finding;

import org.jspecify.annotations.NullMarked;
