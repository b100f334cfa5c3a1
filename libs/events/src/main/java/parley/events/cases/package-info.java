/// Facts announced by the intake service, which owns this package.
@NullMarked
package parley.events.cases;

import org.jspecify.annotations.NullMarked;
