/// Tries permissions to say something.
@NullMarked
package parley.intake.permissions;

import org.jspecify.annotations.NullMarked;
