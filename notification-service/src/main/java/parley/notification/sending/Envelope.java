package parley.notification.sending;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import parley.events.Office;
import parley.notification.calendar.CalendarEntry;
import parley.notification.wording.Words;

/// Everything one letter needs to leave; it lives no longer than the attempt.
///
/// @param office whose letter it is, and whose mailbox an answer goes to
/// @param namesOffice whether the person allowed that the sender is called by the office's name
/// @param leave when it may leave
record Envelope(
        String messageId,
        Office office,
        String to,
        boolean namesOffice,
        Words words,
        Optional<Calendar> calendar,
        Leave leave,
        Instant writtenAt) {

    /// An entry and what the calendar is to do with it.
    record Calendar(CalendarEntry.Order order, byte[] bytes) {}

    /// When a letter may leave.
    sealed interface Leave {

        /// Now, whatever the hour.
        record AtOnce() implements Leave {}

        /// While one may write to somebody in this zone.
        record InWakingHours(ZoneId zone) implements Leave {}
    }

    @Override
    public String toString() {
        return "Envelope[***]";
    }
}
