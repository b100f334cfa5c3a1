/// The one transaction that a change, its announcement and its inbox row share.
@NullMarked
package parley.outbox.transactions;

import org.jspecify.annotations.NullMarked;
