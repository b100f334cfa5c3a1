/// Reads what comes back and what people answer, acts on it once, and keeps nothing of it.
@NullMarked
package parley.notification.mailbox;

import org.jspecify.annotations.NullMarked;
