/// Who is to sit with the people of a case, as scheduling knows it.
@NullMarked
package parley.intake.sitting;

import org.jspecify.annotations.NullMarked;
