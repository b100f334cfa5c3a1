/// Facts announced by the catalog service, which owns this package.
@NullMarked
package parley.events.offerings;

import org.jspecify.annotations.NullMarked;
