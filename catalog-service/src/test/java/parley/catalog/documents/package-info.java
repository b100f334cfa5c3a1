/// The offices' own texts.
@NullMarked
package parley.catalog.documents;

import org.jspecify.annotations.NullMarked;
