/// Planted so that a house rule can be seen to bite.
@NullMarked
package parley.ring.one;

import org.jspecify.annotations.NullMarked;
