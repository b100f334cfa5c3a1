/// Facts announced by the notification service, which owns this package.
@NullMarked
package parley.events.letters;

import org.jspecify.annotations.NullMarked;
