/// Tests of the service as a whole.
@NullMarked
package parley.notification;

import org.jspecify.annotations.NullMarked;
