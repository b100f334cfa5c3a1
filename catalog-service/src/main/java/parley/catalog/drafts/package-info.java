/// What staff are about to publish: readers see nothing of it.
@NullMarked
package parley.catalog.drafts;

import org.jspecify.annotations.NullMarked;
