/// Who somebody is, and how little of it can be found out.
@NullMarked
package parley.intake.people;

import org.jspecify.annotations.NullMarked;
