/// The states of a case, and the steps that exist between them.
@NullMarked
package parley.intake.cases.model;

import org.jspecify.annotations.NullMarked;
