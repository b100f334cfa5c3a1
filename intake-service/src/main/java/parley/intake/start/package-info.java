/// What happens once, when the service starts: a clock, and a look at the settings.
@NullMarked
package parley.intake.start;

import org.jspecify.annotations.NullMarked;
