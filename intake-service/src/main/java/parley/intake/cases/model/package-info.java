/// The states of a case and of the people in it; a step exists only where it is allowed.
@NullMarked
package parley.intake.cases.model;

import org.jspecify.annotations.NullMarked;
