package parley.notification.wording;

import java.time.Instant;
import java.util.Optional;

/// What a letter has to say. No message has room for another person's name, an issue or a reason.
public sealed interface Message {

    /// Who reads it.
    Reader reader();

    /// A request arrived.
    record RequestReceived(Reader reader, String reference) implements Message {}

    /// The requester decides whether to go on.
    record HowToGoOn(Reader reader, Help help) implements Message {}

    /// Somebody is asked whether they want to take part.
    record Invitation(Reader reader, Help help, Instant validUntil) implements Message {}

    /// Somebody was asked, has not answered, and is reminded this once.
    record InvitationReminder(Reader reader, Help help, Instant validUntil) implements Message {}

    /// A person who said yes has not yet said when.
    record TimesAsked(Reader reader, Help help) implements Message {}

    /// A practitioner is asked to help at a time.
    record PractitionerAsked(Reader reader, Appointment appointment, Instant answerBy) implements Message {}

    /// An appointment stands, told to somebody who takes part.
    record Scheduled(Reader reader, Help help, Appointment appointment, boolean calendarEntry) implements Message {}

    /// An appointment stands, told to a practitioner.
    record PractitionerScheduled(Reader reader, Appointment appointment) implements Message {}

    /// An appointment has changed, told to somebody who takes part.
    ///
    /// @param before when it had begun before, absent if that is not known any more
    record Moved(Reader reader, Help help, Appointment appointment, Optional<Instant> before, boolean calendarEntry)
            implements Message {}

    /// An appointment has changed, told to a practitioner.
    record PractitionerMoved(Reader reader, Appointment appointment, Optional<Instant> before) implements Message {}

    /// An appointment is near, told to somebody who takes part.
    ///
    /// @param now when the letter is written, which makes a day tomorrow or today
    record Reminder(Reader reader, Help help, Appointment appointment, Instant now) implements Message {}

    /// An appointment is near, told to a practitioner.
    record PractitionerReminder(Reader reader, Appointment appointment, Instant now) implements Message {}

    /// An appointment will not take place, told to somebody who takes part.
    record Cancelled(Reader reader, Appointment appointment, boolean calendarEntry) implements Message {}

    /// An appointment will not take place, told to a practitioner.
    record PractitionerCancelled(Reader reader, Appointment appointment) implements Message {}

    /// A practitioner is not needed at a time they were asked about.
    record PractitionerReleased(Reader reader, Appointment appointment) implements Message {}

    /// Somebody stopped, and hears so once.
    record WithdrawalAcknowledged(Reader reader, boolean calendarEntry) implements Message {}

    /// No meeting came about.
    record NotArranged(Reader reader, Help help) implements Message {}

    /// A session took place, and people say whether they want another.
    record FurtherSessionAsked(Reader reader, Help help, Instant validUntil) implements Message {}

    /// The Chair is asked to read a plan.
    record PlanToApprove(Reader reader) implements Message {}

    /// A plan holds from now on, told to those who made it.
    record PlanApproved(Reader reader) implements Message {}

    /// What a day brings, told to staff.
    record StaffDigest(Reader reader, Work work) implements Message {}

    /// Something that should not wait, told to staff.
    record StaffAlarm(Reader reader, Trouble trouble) implements Message {}

    /// A sealed case was opened, told to the second person.
    ///
    /// @param entry the number of the log's newest entry
    /// @param head the hash of that entry
    record BreakGlassOpened(Reader reader, Instant endsAt, int entry, String head) implements Message {}
}
