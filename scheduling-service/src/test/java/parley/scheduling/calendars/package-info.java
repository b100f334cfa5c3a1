@NullMarked
package parley.scheduling.calendars;

import org.jspecify.annotations.NullMarked;
