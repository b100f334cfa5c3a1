/// The terms of what the offices offer, as the catalogue last announced them.
@NullMarked
package parley.intake.offerings;

import org.jspecify.annotations.NullMarked;
