/// How the service starts, and when it refuses to.
@NullMarked
package parley.scheduling.start;

import org.jspecify.annotations.NullMarked;
