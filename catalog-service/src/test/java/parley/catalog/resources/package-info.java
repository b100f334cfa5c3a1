/// The guide, against the documents.
@NullMarked
package parley.catalog.resources;

import org.jspecify.annotations.NullMarked;
