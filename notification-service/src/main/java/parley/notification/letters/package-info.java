/// Which letters are owed to whom, how far each has come, and what staff may do about it.
@NullMarked
package parley.notification.letters;

import org.jspecify.annotations.NullMarked;
