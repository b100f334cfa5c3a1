package parley.notification.wording;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Turns a message into words, in the language of its reader. Text and HTML come from one file, so they cannot say
/// different things.
@ApplicationScoped
public class Wording {

    private static final String SUBJECT = "Subject: ";

    private final Languages languages;
    private final Sheets sheets;

    Wording(Languages languages, Sheets sheets) {
        this.languages = languages;
        this.sheets = sheets;
    }

    /// The words of this message for its reader.
    public Words of(Message message) {
        var reader = message.reader();
        var language = languages.of(reader.language());
        var lines = letter(message, language)
                .render()
                .strip()
                .lines()
                .map(String::strip)
                .toList();
        var subject = lines.getFirst();
        if (!subject.startsWith(SUBJECT)) {
            throw new IllegalStateException("A letter begins with its subject");
        }
        var paragraphs =
                paragraphs(lines.subList(1, lines.size()), reader.link().orElse(""));
        var words = subject.substring(SUBJECT.length());
        return new Words(
                words,
                paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n\n", "", "\n")),
                sheets.page(language, words, paragraphs));
    }

    /// What an appointment is called in the calendar of somebody who reads this language.
    public String calendarEntry(Locale language) {
        return languages.of(language).calendarEntry();
    }

    private static List<Paragraph> paragraphs(List<String> lines, String link) {
        return Arrays.stream(String.join("\n", lines).strip().split("\n{2,}"))
                .map(text -> new Paragraph(text.lines().toList(), text.equals(link)))
                .toList();
    }

    private TemplateInstance letter(Message message, Spoken say) {
        var zone = message.reader().zone();
        return switch (message) {
            case Message.RequestReceived(var reader, var reference) ->
                sheets.letter(say, "request-received", reader).data("reference", reference);
            case Message.HowToGoOn(var reader, var help) -> helping(say, "how-to-go-on", reader, help);
            case Message.Invitation(var reader, var help, var validUntil) ->
                helping(say, "invitation", reader, help).data("validUntil", say.moment(validUntil, zone));
            case Message.InvitationReminder(var reader, var help, var validUntil) ->
                helping(say, "invitation-reminder", reader, help).data("validUntil", say.moment(validUntil, zone));
            case Message.TimesAsked(var reader, var help) -> helping(say, "times-asked", reader, help);
            case Message.PractitionerAsked(var reader, var appointment, var answerBy) ->
                meeting(say, "practitioner-asked", reader, appointment).data("answerBy", say.moment(answerBy, zone));
            case Message.Scheduled(var reader, var help, var appointment, var entry) ->
                meeting(say, "scheduled", reader, appointment)
                        .data("help", help)
                        .data("calendarEntry", entry);
            case Message.PractitionerScheduled(var reader, var appointment) ->
                meeting(say, "practitioner-scheduled", reader, appointment);
            case Message.Moved(var reader, var help, var appointment, var before, var entry) ->
                meeting(say, "moved", reader, appointment)
                        .data("help", help)
                        .data("before", appointment.movedFrom(before, say))
                        .data("stays", appointment.staysAt(before))
                        .data("calendarEntry", entry);
            case Message.PractitionerMoved(var reader, var appointment, var before) ->
                meeting(say, "practitioner-moved", reader, appointment)
                        .data("before", appointment.movedFrom(before, say))
                        .data("stays", appointment.staysAt(before));
            case Message.Reminder(var reader, var help, var appointment, var now) ->
                meeting(say, "reminder", reader, appointment)
                        .data("help", help)
                        .data("when", say.near(appointment.start(), now, appointment.zone()));
            case Message.PractitionerReminder(var reader, var appointment, var now) ->
                meeting(say, "practitioner-reminder", reader, appointment)
                        .data("when", say.near(appointment.start(), now, appointment.zone()));
            case Message.Cancelled(var reader, var appointment, var entry) ->
                meeting(say, "cancelled", reader, appointment).data("calendarEntry", entry);
            case Message.PractitionerCancelled(var reader, var appointment) ->
                meeting(say, "practitioner-cancelled", reader, appointment);
            case Message.PractitionerReleased(var reader, var appointment) ->
                meeting(say, "practitioner-released", reader, appointment);
            case Message.WithdrawalAcknowledged(var reader, var entry) ->
                sheets.letter(say, "withdrawal-acknowledged", reader).data("calendarEntry", entry);
            case Message.NotArranged(var reader, var help) -> helping(say, "not-arranged", reader, help);
            case Message.FurtherSessionAsked(var reader, var help, var validUntil) ->
                helping(say, "further-session-asked", reader, help).data("validUntil", say.moment(validUntil, zone));
            case Message.PlanToApprove(var reader) -> sheets.letter(say, "plan-to-approve", reader);
            case Message.PlanApproved(var reader) -> sheets.letter(say, "plan-approved", reader);
            case Message.StaffDigest(var reader, var work) ->
                sheets.letter(say, "staff-digest", reader).data("work", work);
            case Message.StaffAlarm(var reader, var trouble) ->
                sheets.letter(say, "staff-alarm", reader).data("trouble", trouble);
            case Message.BreakGlassOpened(var reader, var endsAt, var entry, var head) ->
                sheets.letter(say, "break-glass-opened", reader)
                        .data("endsAt", say.moment(endsAt, zone))
                        .data("entry", entry)
                        .data("mark", Fingerprint.lines(head));
        };
    }

    private TemplateInstance helping(Spoken say, String name, Reader reader, Help help) {
        return sheets.letter(say, name, reader).data("help", help);
    }

    private TemplateInstance meeting(Spoken say, String name, Reader reader, Appointment appointment) {
        return sheets.letter(say, name, reader).data("appointment", appointment.in(say));
    }
}
