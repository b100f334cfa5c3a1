/// Tries questions without a name.
@NullMarked
package parley.intake.enquiries;

import org.jspecify.annotations.NullMarked;
