/// A subject that is forgotten leaves nothing here, and no late fact brings it back.
@NullMarked
package parley.outbox.forgetting;

import org.jspecify.annotations.NullMarked;
