/// Finds practitioners, a room and a time together, exactly, and says why.
@NullMarked
package parley.scheduling.matching.model;

import org.jspecify.annotations.NullMarked;
