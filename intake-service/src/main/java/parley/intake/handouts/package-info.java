/// What staff hand to a person from the catalogue: places that help, and things to read.
@NullMarked
package parley.intake.handouts;

import org.jspecify.annotations.NullMarked;
