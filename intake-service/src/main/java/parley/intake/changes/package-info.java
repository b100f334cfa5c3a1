/// Tells staff that a case has changed, as soon as it has.
@NullMarked
package parley.intake.changes;

import org.jspecify.annotations.NullMarked;
