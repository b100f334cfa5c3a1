@NullMarked
package parley.scheduling.planning;

import org.jspecify.annotations.NullMarked;
