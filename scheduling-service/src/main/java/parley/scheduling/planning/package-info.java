/// Plans the whole waiting list of an office in the background, and lets staff accept what they like of it.
@NullMarked
package parley.scheduling.planning;

import org.jspecify.annotations.NullMarked;
