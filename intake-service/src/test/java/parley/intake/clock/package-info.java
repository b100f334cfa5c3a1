/// Tries what is foretold of a case.
@NullMarked
package parley.intake.clock;

import org.jspecify.annotations.NullMarked;
