/// Tries the limits at the doors that need no sign-in.
@NullMarked
package parley.intake.limits;

import org.jspecify.annotations.NullMarked;
