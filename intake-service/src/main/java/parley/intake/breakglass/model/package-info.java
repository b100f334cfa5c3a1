/// The log of openings as a chain, and what may have been done to it.
@NullMarked
package parley.intake.breakglass.model;

import org.jspecify.annotations.NullMarked;
