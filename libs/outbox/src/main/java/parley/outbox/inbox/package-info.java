/// How facts of other services take effect here: each once, and those about one subject in their order.
@NullMarked
package parley.outbox.inbox;

import org.jspecify.annotations.NullMarked;
