/// Leaves nothing of a case that is forgotten, and says so.
@NullMarked
package parley.scheduling.forgetting;

import org.jspecify.annotations.NullMarked;
