@NullMarked
package parley.scheduling.reservations;

import org.jspecify.annotations.NullMarked;
