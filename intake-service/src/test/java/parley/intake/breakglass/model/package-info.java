/// Tampers with the log.
@NullMarked
package parley.intake.breakglass.model;

import org.jspecify.annotations.NullMarked;
