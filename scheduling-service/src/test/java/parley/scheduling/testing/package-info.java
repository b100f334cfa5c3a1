@NullMarked
package parley.scheduling.testing;

import org.jspecify.annotations.NullMarked;
