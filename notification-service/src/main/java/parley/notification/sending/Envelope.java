package parley.notification.sending;

import java.time.Instant;
import java.util.Optional;
import parley.notification.calendar.CalendarEntry;
import parley.notification.wording.Words;

/// Everything one letter needs to leave; it lives no longer than the attempt.
record Envelope(String messageId, String to, Words words, Optional<Calendar> calendar, Instant writtenAt) {

    /// An entry and what the calendar is to do with it.
    record Calendar(CalendarEntry.Order order, byte[] bytes) {}

    @Override
    public String toString() {
        return "Envelope[***]";
    }
}
