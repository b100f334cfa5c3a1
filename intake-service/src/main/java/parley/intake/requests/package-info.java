/// Requests for help that people send in by themselves.
@NullMarked
package parley.intake.requests;

import org.jspecify.annotations.NullMarked;
