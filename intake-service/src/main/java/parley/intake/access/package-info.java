/// Who of the office may see which case.
@NullMarked
package parley.intake.access;

import org.jspecify.annotations.NullMarked;
