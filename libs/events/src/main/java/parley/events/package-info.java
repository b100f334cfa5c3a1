/// The language the services share: what happened, in ids, codes and instants, never in anybody's words.
@NullMarked
package parley.events;

import org.jspecify.annotations.NullMarked;
