/// Which institution this catalogue belongs to, and the files that say so.
@NullMarked
package parley.catalog.institution;

import org.jspecify.annotations.NullMarked;
