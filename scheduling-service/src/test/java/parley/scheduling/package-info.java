@NullMarked
package parley.scheduling;

import org.jspecify.annotations.NullMarked;
