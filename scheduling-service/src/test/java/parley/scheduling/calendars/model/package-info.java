@NullMarked
package parley.scheduling.calendars.model;

import org.jspecify.annotations.NullMarked;
