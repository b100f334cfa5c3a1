/// Quarters, kinds of tables, and the rule by which a number is shown or hidden.
@NullMarked
package parley.intake.trends.model;

import org.jspecify.annotations.NullMarked;
