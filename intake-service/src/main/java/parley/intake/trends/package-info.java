/// What the cases of a quarter had in common, in tables that tell of nobody.
@NullMarked
package parley.intake.trends;

import org.jspecify.annotations.NullMarked;
