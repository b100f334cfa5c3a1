/// Facts announced by the scheduling service, which owns this package.
@NullMarked
package parley.events.sessions;

import org.jspecify.annotations.NullMarked;
