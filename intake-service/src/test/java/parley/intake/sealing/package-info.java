/// Keys and what they close.
@NullMarked
package parley.intake.sealing;

import org.jspecify.annotations.NullMarked;
