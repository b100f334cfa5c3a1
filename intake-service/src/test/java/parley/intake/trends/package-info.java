/// Numbers that tell of nobody, and attempts to make them tell.
@NullMarked
package parley.intake.trends;

import org.jspecify.annotations.NullMarked;
