/// Encryption of what people are and say, with keys that live elsewhere and can be destroyed.
@NullMarked
package parley.intake.sealing;

import org.jspecify.annotations.NullMarked;
