/// Tries the opening of cases because of danger, and its log.
@NullMarked
package parley.intake.breakglass;

import org.jspecify.annotations.NullMarked;
