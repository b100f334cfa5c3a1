/// Terms of an offering, in plain Java.
@NullMarked
package parley.intake.offerings.model;

import org.jspecify.annotations.NullMarked;
