/// Whom this service believes that it talks to a mail server.
@NullMarked
package parley.notification.trust;

import org.jspecify.annotations.NullMarked;
