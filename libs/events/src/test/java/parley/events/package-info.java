/// Proofs about the shared language: frozen samples, schemas, compatibility, and that no event can gossip.
@NullMarked
package parley.events;

import org.jspecify.annotations.NullMarked;
