/// The catalogue seen from outside, on a real database and a real broker.
@NullMarked
package parley.catalog;

import org.jspecify.annotations.NullMarked;
