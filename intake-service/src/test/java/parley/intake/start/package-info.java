/// What the service refuses to start with.
@NullMarked
package parley.intake.start;

import org.jspecify.annotations.NullMarked;
