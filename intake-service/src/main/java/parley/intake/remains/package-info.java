/// What would remain of a case if nobody cleared it away.
@NullMarked
package parley.intake.remains;

import org.jspecify.annotations.NullMarked;
