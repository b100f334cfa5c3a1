/// The ground on which the outbox and the inbox are tried outside any container: threads, a database, a broker.
@NullMarked
package parley.outbox.trial;

import org.jspecify.annotations.NullMarked;
