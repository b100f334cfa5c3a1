/// Holding, accepting, confirming and cancelling sessions.
@NullMarked
package parley.scheduling.sessions;

import org.jspecify.annotations.NullMarked;
