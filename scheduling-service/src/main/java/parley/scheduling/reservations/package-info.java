/// Who and what is taken when, so that nobody is booked twice.
@NullMarked
package parley.scheduling.reservations;

import org.jspecify.annotations.NullMarked;
