/// Who of the office works on a case.
@NullMarked
package parley.intake.team;

import org.jspecify.annotations.NullMarked;
