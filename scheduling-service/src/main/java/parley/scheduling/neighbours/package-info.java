/// What scheduling asks intake at the moment of use.
@NullMarked
package parley.scheduling.neighbours;

import org.jspecify.annotations.NullMarked;
