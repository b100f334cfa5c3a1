/// Practitioners’ own hours, absences and calendars.
@NullMarked
package parley.web.times;

import org.jspecify.annotations.NullMarked;
