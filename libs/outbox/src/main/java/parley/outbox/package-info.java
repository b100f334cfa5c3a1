/// How a fact leaves a service: written beside the change that made it true, and sent once that has committed.
@NullMarked
package parley.outbox;

import org.jspecify.annotations.NullMarked;
