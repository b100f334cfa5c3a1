package parley.scheduling.calendars;

import java.time.Instant;
import java.util.List;
import parley.scheduling.calendars.model.CalendarFreshness;
import parley.scheduling.time.model.Window;

/// What is known of one calendar within a window.
///
/// @param busy when its owner is busy, in order
/// @param unknown what the last reading tells nothing about; empty or one window
/// @param until up to when it counts if it is not read again
record Seen(CalendarFreshness freshness, List<Window> busy, List<Window> unknown, Instant until) {}
