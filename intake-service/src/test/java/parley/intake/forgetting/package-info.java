/// What is left of a case that is forgotten: nothing.
@NullMarked
package parley.intake.forgetting;

import org.jspecify.annotations.NullMarked;
