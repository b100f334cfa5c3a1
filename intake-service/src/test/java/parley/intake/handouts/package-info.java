/// Tests of handouts.
@NullMarked
package parley.intake.handouts;

import org.jspecify.annotations.NullMarked;
