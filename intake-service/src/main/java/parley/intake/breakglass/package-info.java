/// The one exception to keeping a case closed: somebody is in imminent danger of serious harm. Who opens it is named, a
/// second person is told, it closes by itself, and a log that cannot be changed unseen remembers it without a name.
@NullMarked
package parley.intake.breakglass;

import org.jspecify.annotations.NullMarked;
