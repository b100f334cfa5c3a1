/// The plan of a restorative circle: staff write it down, the Chair approves or returns it, and it goes when it
/// is done.
@NullMarked
package parley.intake.plans;

import org.jspecify.annotations.NullMarked;
