/// The guide, against the documents.
@NullMarked
package parley.catalog.guide;

import org.jspecify.annotations.NullMarked;
