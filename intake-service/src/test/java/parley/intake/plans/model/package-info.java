/// Tests of the states of a plan.
@NullMarked
package parley.intake.plans.model;

import org.jspecify.annotations.NullMarked;
