/// When somewhere is open.
@NullMarked
package parley.catalog.hours.model;

import org.jspecify.annotations.NullMarked;
