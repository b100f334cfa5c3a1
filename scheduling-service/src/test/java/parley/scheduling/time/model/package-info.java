@NullMarked
package parley.scheduling.time.model;

import org.jspecify.annotations.NullMarked;
