@NullMarked
package parley.scheduling.access;

import org.jspecify.annotations.NullMarked;
