/// Tries the stream of changes.
@NullMarked
package parley.intake.changes;

import org.jspecify.annotations.NullMarked;
