/// Who of the office works on a case, and so may read what was said in it.
@NullMarked
package parley.intake.team;

import org.jspecify.annotations.NullMarked;
