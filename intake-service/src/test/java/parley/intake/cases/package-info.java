/// Cases as the others meet them.
@NullMarked
package parley.intake.cases;

import org.jspecify.annotations.NullMarked;
