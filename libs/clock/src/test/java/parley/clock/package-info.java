/// The clock of the office, set forward and back.
@NullMarked
package parley.clock;

import org.jspecify.annotations.NullMarked;
