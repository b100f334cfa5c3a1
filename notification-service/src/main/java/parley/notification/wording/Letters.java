package parley.notification.wording;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The letters' words, one file each under `templates/letters`: a first line with the subject, then paragraphs with
/// an empty line between them. A paragraph that is the link alone becomes the link.
@CheckedTemplate(basePath = "letters", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Letters {

    private Letters() {}

    static native TemplateInstance requestReceived(Reader reader, String reference);

    static native TemplateInstance howToGoOn(Reader reader, Help help);

    static native TemplateInstance invitation(Reader reader, Help help, String validUntil);

    static native TemplateInstance invitationReminder(Reader reader, Help help, String validUntil);

    static native TemplateInstance timesAsked(Reader reader, Help help);

    static native TemplateInstance practitionerAsked(Reader reader, Appointment appointment, String answerBy);

    static native TemplateInstance scheduled(Reader reader, Help help, Appointment appointment, boolean calendarEntry);

    static native TemplateInstance practitionerScheduled(Reader reader, Appointment appointment);

    static native TemplateInstance cancelled(Reader reader, Appointment appointment, boolean calendarEntry);

    static native TemplateInstance practitionerCancelled(Reader reader, Appointment appointment);

    static native TemplateInstance practitionerReleased(Reader reader, Appointment appointment);

    static native TemplateInstance withdrawalAcknowledged(Reader reader, boolean calendarEntry);

    static native TemplateInstance notArranged(Reader reader);

    static native TemplateInstance furtherSessionAsked(Reader reader, Help help, String validUntil);

    static native TemplateInstance planToApprove(Reader reader);

    static native TemplateInstance planApproved(Reader reader);

    static native TemplateInstance breakGlassOpened(Reader reader, String endsAt, int entry, List<String> mark);

    static native TemplateInstance page(String subject, List<Paragraph> paragraphs);
}
