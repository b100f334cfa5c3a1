package parley.notification.wording;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One of every letter there is, about an appointment that nobody has.
public final class Samples {

    private static final String REFERENCE = "7K3Q-9D2H";
    private static final String HEAD = "0f1e2d3c4b5a69788796a5b4c3d2e1f00123456789abcdef0123456789abcdef";
    private static final int ENTRY = 17;

    private Samples() {}

    /// Every letter by what it is called, in the order of a case.
    ///
    /// @param reader who takes part
    /// @param colleague who signs in: practitioners, the Chair, staff
    /// @param start when the appointment begins
    public static Map<String, Message> all(Reader reader, Reader colleague, Help help, Instant start) {
        var named = new LinkedHashMap<String, Message>();
        letters(reader, colleague, help, start).forEach(message -> named.put(nameOf(message), message));
        return named;
    }

    /// What a letter is called in the book of letters, such as `times-asked`.
    static String nameOf(Message message) {
        return message.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<Message> letters(Reader reader, Reader colleague, Help help, Instant start) {
        var appointment = new Appointment(start, start.plus(Duration.ofHours(2)), reader.zone(), true);
        var until = start.minus(Duration.ofHours(17));
        var earlier = Optional.of(start.minus(Duration.ofDays(4)));
        var dayBefore = start.minus(Duration.ofDays(1));
        var linkless = with(reader, reader.name(), Optional.empty(), reader.phone());
        var ofStaff = with(colleague, Optional.empty(), colleague.link(), Optional.empty());
        return Stream.of(
                new Message.RequestReceived(reader, REFERENCE),
                new Message.HowToGoOn(reader, help),
                new Message.Invitation(reader, help, until),
                new Message.InvitationReminder(reader, help, until),
                new Message.TimesAsked(reader, help),
                new Message.PractitionerAsked(colleague, appointment, until),
                new Message.Scheduled(reader, help, appointment, true),
                new Message.PractitionerScheduled(colleague, appointment),
                new Message.Moved(reader, help, appointment, earlier, true),
                new Message.PractitionerMoved(colleague, appointment, earlier),
                new Message.Reminder(reader, help, appointment, dayBefore),
                new Message.PractitionerReminder(colleague, appointment, dayBefore),
                new Message.Cancelled(reader, appointment, true),
                new Message.PractitionerCancelled(colleague, appointment),
                new Message.PractitionerReleased(colleague, appointment),
                new Message.WithdrawalAcknowledged(linkless, true),
                new Message.NotArranged(reader, help),
                new Message.FurtherSessionAsked(reader, help, until),
                new Message.PlanToApprove(colleague),
                new Message.PlanApproved(reader),
                new Message.BreakGlassOpened(colleague, until, ENTRY, HEAD),
                new Message.StaffDigest(ofStaff, new Work(2, 3, 1, 1, 1, 2)),
                new Message.StaffAlarm(ofStaff, new Trouble(1, 1, 1, 1)));
    }

    private static Reader with(Reader reader, Optional<String> name, Optional<String> link, Optional<String> phone) {
        return new Reader(reader.office(), name, link, phone, reader.language(), reader.zone());
    }
}
