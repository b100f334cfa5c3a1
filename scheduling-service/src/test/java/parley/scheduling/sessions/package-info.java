@NullMarked
package parley.scheduling.sessions;

import org.jspecify.annotations.NullMarked;
