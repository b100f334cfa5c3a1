/// How staff keep the guide right: what is in doubt, what nobody has looked at for long, drafts, versions and undoing.
@NullMarked
package parley.catalog.upkeep;

import org.jspecify.annotations.NullMarked;
