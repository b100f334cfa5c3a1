@NullMarked
package parley.outbox.forgetting;

import org.jspecify.annotations.NullMarked;
