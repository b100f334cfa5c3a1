/// Planted so that a house rule can be seen to bite.
@NullMarked
package parley.ring.two;

import org.jspecify.annotations.NullMarked;
