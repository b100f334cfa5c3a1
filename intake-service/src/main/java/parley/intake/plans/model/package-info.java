/// What a circle plans, and how its plan becomes binding.
@NullMarked
package parley.intake.plans.model;

import org.jspecify.annotations.NullMarked;
