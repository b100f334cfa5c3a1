@NullMarked
package parley.scheduling.options;

import org.jspecify.annotations.NullMarked;
