/// What a trace must not hold.
@NullMarked
package parley.intake.tracing;

import org.jspecify.annotations.NullMarked;
