/// The guide as other directories read it.
@NullMarked
package parley.catalog.hsds;

import org.jspecify.annotations.NullMarked;
