@NullMarked
package parley.scheduling.start;

import org.jspecify.annotations.NullMarked;
