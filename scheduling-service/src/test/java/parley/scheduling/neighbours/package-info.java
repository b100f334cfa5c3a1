@NullMarked
package parley.scheduling.neighbours;

import org.jspecify.annotations.NullMarked;
