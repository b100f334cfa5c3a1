/// Calendar entries that name nobody but the one who gets them.
@NullMarked
package parley.notification.calendar;

import org.jspecify.annotations.NullMarked;
