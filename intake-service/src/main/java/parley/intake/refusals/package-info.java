/// Every way in which this service alone says no; the general ways come with the library.
@NullMarked
package parley.intake.refusals;

import org.jspecify.annotations.NullMarked;
