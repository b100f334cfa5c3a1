/// Forgetting: each month what has ended, at once whoever asks for it, and again whatever a backup brings back.
@NullMarked
package parley.intake.forgetting;

import org.jspecify.annotations.NullMarked;
