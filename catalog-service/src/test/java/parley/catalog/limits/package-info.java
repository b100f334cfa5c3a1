/// How much one caller may read.
@NullMarked
package parley.catalog.limits;

import org.jspecify.annotations.NullMarked;
