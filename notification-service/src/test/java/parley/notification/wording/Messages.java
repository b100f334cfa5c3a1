package parley.notification.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parley.events.Office;

/// One of every letter there is, for every help and role that a letter tells apart.
final class Messages {

    static final ZoneId CAMPUS = ZoneId.of("America/New_York");
    static final String LINK = "https://office.example/p/aB3_xyz-0123456789abcdefghijklmnopqrstuvwxyzABCDE";
    static final String HEAD = "0f1e2d3c4b5a69788796a5b4c3d2e1f00123456789abcdef0123456789abcdef";
    static final String REFERENCE = "7K3Q-9D2H";
    static final String NAME = "Zoë <Quill> & Sons";
    static final Instant UNTIL = Instant.parse("2026-11-23T22:00:00Z");
    static final Appointment IN_PERSON =
            new Appointment(Instant.parse("2026-11-24T15:00:00Z"), Instant.parse("2026-11-24T17:00:00Z"), CAMPUS, true);
    static final Appointment ONLINE = new Appointment(IN_PERSON.start(), IN_PERSON.end(), CAMPUS, false);

    private static final Instant DAY_BEFORE = Instant.parse("2026-11-23T15:00:00Z");
    private static final Optional<Instant> EARLIER = Optional.of(Instant.parse("2026-11-20T15:00:00Z"));

    private Messages() {}

    static Stream<Message> every(String language) {
        return Stream.of(Office.values()).flatMap(office -> every(language, office));
    }

    static Stream<Message> every(String language, Office office) {
        var reader = reader(language, office, Optional.of(NAME), Optional.of(LINK));
        var nameless = reader(language, office, Optional.empty(), Optional.of(LINK));
        var linkless = reader(language, office, Optional.of("Zoë"), Optional.empty());
        return Stream.concat(
                Procedures.all().flatMap(help -> ofHelp(reader, nameless, help)),
                Stream.of(
                        new Message.RequestReceived(reader, REFERENCE),
                        new Message.Invitation(nameless, Help.UNKNOWN, UNTIL),
                        new Message.PractitionerAsked(reader, IN_PERSON, UNTIL),
                        new Message.PractitionerAsked(reader, ONLINE, UNTIL),
                        new Message.PractitionerScheduled(reader, IN_PERSON),
                        new Message.PractitionerMoved(reader, IN_PERSON, EARLIER),
                        new Message.PractitionerMoved(reader, ONLINE, Optional.empty()),
                        new Message.PractitionerReminder(reader, IN_PERSON, DAY_BEFORE),
                        new Message.Cancelled(reader, IN_PERSON, true),
                        new Message.Cancelled(reader, IN_PERSON, false),
                        new Message.PractitionerCancelled(reader, IN_PERSON),
                        new Message.PractitionerReleased(reader, IN_PERSON),
                        new Message.WithdrawalAcknowledged(linkless, true),
                        new Message.WithdrawalAcknowledged(
                                reader(language, office, Optional.empty(), Optional.empty()), false),
                        new Message.PlanToApprove(nameless),
                        new Message.PlanApproved(reader),
                        new Message.PlanApproved(linkless),
                        new Message.BreakGlassOpened(nameless, UNTIL, 17, HEAD),
                        new Message.StaffDigest(nameless, new Work(2, 3, 1, 1, 1, 2)),
                        new Message.StaffAlarm(nameless, new Trouble(1, 0, 2, 0)),
                        new Message.StaffAlarm(nameless, new Trouble(0, 1, 0, 1))));
    }

    private static Stream<Message> ofHelp(Reader reader, Reader nameless, Help help) {
        return Stream.of(
                new Message.HowToGoOn(reader, help),
                new Message.Invitation(reader, help, UNTIL),
                new Message.InvitationReminder(nameless, help, UNTIL),
                new Message.TimesAsked(reader, help),
                new Message.Scheduled(reader, help, IN_PERSON, true),
                new Message.Scheduled(nameless, help, ONLINE, false),
                new Message.Moved(reader, help, IN_PERSON, EARLIER, true),
                new Message.Moved(nameless, help, ONLINE, EARLIER.map(_ -> ONLINE.start()), false),
                new Message.Reminder(reader, help, IN_PERSON, DAY_BEFORE),
                new Message.Reminder(nameless, help, ONLINE, ONLINE.start()),
                new Message.Reminder(nameless, help, ONLINE, UNTIL.minusSeconds(3 * 86_400)),
                new Message.FurtherSessionAsked(reader, help, UNTIL),
                new Message.NotArranged(reader, help));
    }

    static Reader reader(String language, Office office, Optional<String> name, Optional<String> link) {
        return new Reader(office, name, link, Optional.of("617-555-0123"), Locale.forLanguageTag(language), CAMPUS);
    }

    static Reader reader(String language) {
        return reader(language, Office.CONFLICT_RESOLUTION, Optional.empty(), Optional.of(LINK));
    }

    /// Which letter it is, for people.
    static String about(Message message, Words words) {
        return message.getClass().getSimpleName() + " in " + message.reader().language() + " of "
                + message.reader().office() + ":\n" + words.text();
    }
}
