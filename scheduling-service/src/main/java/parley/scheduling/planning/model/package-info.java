/// Plans a whole waiting list at once: who meets when, with whom and where, and how far from the best that can be.
@NullMarked
package parley.scheduling.planning.model;

import org.jspecify.annotations.NullMarked;
