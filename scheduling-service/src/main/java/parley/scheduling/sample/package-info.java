/// An invented office to try things with.
@NullMarked
package parley.scheduling.sample;

import org.jspecify.annotations.NullMarked;
