/// Busy times out of practitioners' own calendars: when each of them starts and ends, and nothing else.
@NullMarked
package parley.scheduling.calendars;

import org.jspecify.annotations.NullMarked;
