/// How often somebody may knock at the doors that need no sign-in; all replicas count together.
@NullMarked
package parley.intake.limits;

import org.jspecify.annotations.NullMarked;
