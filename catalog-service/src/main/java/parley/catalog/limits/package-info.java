/// How much of the catalogue one caller may read in a minute, without anybody being listed.
@NullMarked
package parley.catalog.limits;

import org.jspecify.annotations.NullMarked;
