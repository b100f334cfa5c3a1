/// Cases from first contact to closing, and the referee over who has agreed to what.
@NullMarked
package parley.intake.cases;

import org.jspecify.annotations.NullMarked;
