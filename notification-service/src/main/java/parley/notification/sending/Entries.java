package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import parley.notification.calendar.CalendarEntry;
import parley.notification.calendar.CalendarEntry.Order;
import parley.notification.letters.Letter;
import parley.notification.neighbours.Meeting;

/// The calendar entries that go with letters.
@ApplicationScoped
class Entries {

    private final MailSettings mail;
    private final Clock clock;

    Entries(MailSettings mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    /// What puts the meeting into the calendar of whoever has or wants an entry, or takes it out.
    Optional<Addressing> entry(Order order, Letter letter, Meeting meeting) {
        if (!letter.calendarEntry()) {
            return Optional.empty();
        }
        return Optional.of((attendee, title) -> new Envelope.Calendar(
                order,
                new CalendarEntry(
                                uid(letter),
                                letter.requireSession().revision(),
                                title,
                                meeting.start(),
                                meeting.end(),
                                meeting.inPerson() ? meeting.room() : Optional.empty(),
                                mail.from(),
                                mail.senderName(),
                                attendee)
                        .as(order, clock.instant())));
    }

    /// One for life for a session and a person. Of the person it holds a hash only: calendars are shared.
    private String uid(Letter letter) {
        var session = letter.requireSession().session();
        return session + "-" + hash(session + "|" + letter.recipient().id()) + "@" + mail.domain();
    }

    private static String hash(String of) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// An entry that waits for the address of its one attendee, and for what an appointment is called there.
    @FunctionalInterface
    interface Addressing {
        Envelope.Calendar to(String attendee, String title);
    }
}
