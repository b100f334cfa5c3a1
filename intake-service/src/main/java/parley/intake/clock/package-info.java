/// How long people have waited, for whom, and whether they will be helped in time.
@NullMarked
package parley.intake.clock;

import org.jspecify.annotations.NullMarked;
