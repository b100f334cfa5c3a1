/// What the other services may ask at the moment of use, and must not keep.
@NullMarked
package parley.intake.claims;

import org.jspecify.annotations.NullMarked;
