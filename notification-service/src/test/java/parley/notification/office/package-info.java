/// What the tests put around the service: events as intake and scheduling announce them, neighbours that answer, and a
/// mail server.
@NullMarked
package parley.notification.office;

import org.jspecify.annotations.NullMarked;
