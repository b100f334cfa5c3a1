/// Tests of plans.
@NullMarked
package parley.intake.plans;

import org.jspecify.annotations.NullMarked;
