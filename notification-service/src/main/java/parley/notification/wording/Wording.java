package parley.notification.wording;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Turns a message into words. Text and HTML come from one file, so they cannot say different things.
@ApplicationScoped
public class Wording {

    private static final String SUBJECT = "Subject: ";

    /// The words of this message for its reader.
    public Words of(Message message) {
        var lines =
                template(message).render().strip().lines().map(String::strip).toList();
        var subject = lines.getFirst();
        if (!subject.startsWith(SUBJECT)) {
            throw new IllegalStateException("A letter begins with its subject");
        }
        var paragraphs = paragraphs(
                lines.subList(1, lines.size()), message.reader().link().orElse(""));
        var words = subject.substring(SUBJECT.length());
        return new Words(
                words,
                paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n\n", "", "\n")),
                Letters.page(words, paragraphs).render());
    }

    private static List<Paragraph> paragraphs(List<String> lines, String link) {
        return Arrays.stream(String.join("\n", lines).strip().split("\n{2,}"))
                .map(text -> new Paragraph(text.lines().toList(), text.equals(link)))
                .toList();
    }

    private static TemplateInstance template(Message message) {
        return switch (message) {
            case Message.RequestReceived(var reader, var reference) -> Letters.requestReceived(reader, reference);
            case Message.HowToGoOn(var reader, var help) -> Letters.howToGoOn(reader, help);
            case Message.Invitation(var reader, var help, var validUntil) ->
                Letters.invitation(reader, help, Spoken.moment(validUntil, reader.zone()));
            case Message.InvitationReminder(var reader, var help, var validUntil) ->
                Letters.invitationReminder(reader, help, Spoken.moment(validUntil, reader.zone()));
            case Message.TimesAsked(var reader, var help) -> Letters.timesAsked(reader, help);
            case Message.PractitionerAsked(var reader, var appointment, var answerBy) ->
                Letters.practitionerAsked(reader, appointment, Spoken.moment(answerBy, reader.zone()));
            case Message.Scheduled(var reader, var help, var appointment, var entry) ->
                Letters.scheduled(reader, help, appointment, entry);
            case Message.PractitionerScheduled(var reader, var appointment) ->
                Letters.practitionerScheduled(reader, appointment);
            case Message.Cancelled(var reader, var appointment, var entry) ->
                Letters.cancelled(reader, appointment, entry);
            case Message.PractitionerCancelled(var reader, var appointment) ->
                Letters.practitionerCancelled(reader, appointment);
            case Message.PractitionerReleased(var reader, var appointment) ->
                Letters.practitionerReleased(reader, appointment);
            case Message.WithdrawalAcknowledged(var reader, var entry) -> Letters.withdrawalAcknowledged(reader, entry);
            case Message.NotArranged(var reader) -> Letters.notArranged(reader);
            case Message.FurtherSessionAsked(var reader, var help, var validUntil) ->
                Letters.furtherSessionAsked(reader, help, Spoken.moment(validUntil, reader.zone()));
            case Message.PlanToApprove(var reader) -> Letters.planToApprove(reader);
            case Message.PlanApproved(var reader) -> Letters.planApproved(reader);
            case Message.BreakGlassOpened(var reader, var endsAt, var entry, var head) ->
                Letters.breakGlassOpened(reader, Spoken.moment(endsAt, reader.zone()), entry, Fingerprint.lines(head));
        };
    }
}
