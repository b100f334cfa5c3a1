/// What the other services may ask, and when they may not.
@NullMarked
package parley.intake.claims;

import org.jspecify.annotations.NullMarked;
