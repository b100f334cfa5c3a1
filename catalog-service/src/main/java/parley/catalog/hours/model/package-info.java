/// When somewhere is open, by the clock on the wall of one zone.
@NullMarked
package parley.catalog.hours.model;

import org.jspecify.annotations.NullMarked;
