/// Texts of the offices' own: what they promise, how they work, what people agree to.
@NullMarked
package parley.catalog.documents;

import org.jspecify.annotations.NullMarked;
