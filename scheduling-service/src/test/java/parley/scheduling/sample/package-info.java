@NullMarked
package parley.scheduling.sample;

import org.jspecify.annotations.NullMarked;
