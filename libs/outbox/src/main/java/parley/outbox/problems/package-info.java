/// What the outbox and the inbox may refuse, as problem details.
@NullMarked
package parley.outbox.problems;

import org.jspecify.annotations.NullMarked;
