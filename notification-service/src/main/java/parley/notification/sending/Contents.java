package parley.notification.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import parley.events.letters.RecipientKind;
import parley.notification.letters.Letter;
import parley.notification.neighbours.Meeting;
import parley.notification.wording.Appointment;
import parley.notification.wording.Help;
import parley.notification.wording.Message;
import parley.notification.wording.Reader;

/// What letters say, once everything is known that they speak of. Whether they are wanted is decided elsewhere.
///
/// @param help what is being planned for the reader
/// @param reference the short reference of the case, for who is told it
/// @param meeting the session the letter speaks of
/// @param now when it is written
record Contents(Help help, Optional<String> reference, Optional<Meeting> meeting, Instant now) {

    Message of(Letter letter, Reader reader) {
        return switch (letter.kind()) {
            case REQUEST_RECEIVED -> new Message.RequestReceived(reader, reference.orElseThrow());
            case HOW_TO_GO_ON -> new Message.HowToGoOn(reader, help);
            case NOT_ARRANGED -> new Message.NotArranged(reader, help);
            case INVITATION -> new Message.Invitation(reader, help, until(letter));
            case INVITATION_REMINDER -> new Message.InvitationReminder(reader, help, until(letter));
            case FURTHER_SESSION_ASKED -> new Message.FurtherSessionAsked(reader, help, until(letter));
            case TIMES_ASKED -> new Message.TimesAsked(reader, help);
            case PRACTITIONER_ASKED -> new Message.PractitionerAsked(reader, appointment(reader), until(letter));
            case SESSION_SCHEDULED ->
                isToPractitioner(letter)
                        ? new Message.PractitionerScheduled(reader, appointment(reader))
                        : new Message.Scheduled(reader, help, appointment(reader), letter.calendarEntry());
            case SESSION_MOVED ->
                isToPractitioner(letter)
                        ? new Message.PractitionerMoved(
                                reader, appointment(reader), letter.begins().before())
                        : new Message.Moved(
                                reader,
                                help,
                                appointment(reader),
                                letter.begins().before(),
                                letter.calendarEntry());
            case SESSION_REMINDER ->
                isToPractitioner(letter)
                        ? new Message.PractitionerReminder(reader, appointment(reader), now)
                        : new Message.Reminder(reader, help, appointment(reader), now);
            case SESSION_CANCELLED -> cancelled(letter, reader);
            case WITHDRAWAL_ACKNOWLEDGED ->
                new Message.WithdrawalAcknowledged(reader, letter.calendarEntry() && meeting.isPresent());
            case PLAN_TO_APPROVE -> new Message.PlanToApprove(reader);
            case PLAN_APPROVED -> new Message.PlanApproved(reader);
            case BREAK_GLASS_OPENED -> {
                var head = letter.logHead().orElseThrow();
                yield new Message.BreakGlassOpened(reader, until(letter), head.entry(), head.hash());
            }
        };
    }

    /// A practitioner without an entry in the calendar had only been asked.
    private Message cancelled(Letter letter, Reader reader) {
        var appointment = appointment(reader, letter.begins().at().orElseGet(() -> meeting.orElseThrow()
                .start()));
        if (!isToPractitioner(letter)) {
            return new Message.Cancelled(reader, appointment, letter.calendarEntry());
        }
        return letter.calendarEntry()
                ? new Message.PractitionerCancelled(reader, appointment)
                : new Message.PractitionerReleased(reader, appointment);
    }

    private Appointment appointment(Reader reader) {
        return appointment(reader, meeting.orElseThrow().start());
    }

    /// Whoever comes in person reads the hours of the place; whoever meets online reads their own.
    private Appointment appointment(Reader reader, Instant start) {
        var at = meeting.orElseThrow();
        return new Appointment(
                start,
                start.plus(Duration.between(at.start(), at.end())),
                at.inPerson() ? at.zone() : reader.zone(),
                at.inPerson());
    }

    private static Instant until(Letter letter) {
        return letter.answerBy().orElseThrow();
    }

    private static boolean isToPractitioner(Letter letter) {
        return letter.recipient().kind() == RecipientKind.PRACTITIONER;
    }
}
