/// What must hold before the first letter is written.
@NullMarked
package parley.notification.start;

import org.jspecify.annotations.NullMarked;
