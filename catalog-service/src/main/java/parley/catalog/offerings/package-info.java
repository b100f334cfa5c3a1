/// The kinds of help the two offices offer, with the terms that cases are opened under.
@NullMarked
package parley.catalog.offerings;

import org.jspecify.annotations.NullMarked;
