/// A request that is repeated with the same Idempotency-Key is answered again and not done again.
@NullMarked
package parley.outbox.once;

import org.jspecify.annotations.NullMarked;
