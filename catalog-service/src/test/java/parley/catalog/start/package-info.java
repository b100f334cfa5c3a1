/// What must hold before the catalogue serves anybody.
@NullMarked
package parley.catalog.start;

import org.jspecify.annotations.NullMarked;
