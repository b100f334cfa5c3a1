package parley.scheduling.calendars;

/// Somebody gave the address of a calendar; it need not wait for the next round.
record CalendarGiven() {}
