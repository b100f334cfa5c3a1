/// What is known of a practitioner's own calendar, and how long it counts.
@NullMarked
package parley.scheduling.calendars.model;

import org.jspecify.annotations.NullMarked;
