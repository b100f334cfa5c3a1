package parley.notification.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/// Tells what a mail is. What cannot be told is taken for somebody's mail: better a call too many than a person who is
/// not heard.
final class Reading {

    private static final Set<String> SENT_TO_MANY = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Pattern SERVERS = Pattern.compile("\\b(mailer-daemon|postmaster)\\b");
    private static final int LONGEST = 256 * 1024;
    private static final int DEEPEST = 5;

    private final OurIds ours;

    Reading(OurIds ours) {
        this.ours = ours;
    }

    Meaning of(MimeMessage mail) {
        try {
            return meaning(mail);
        } catch (MessagingException | IOException | RuntimeException _) {
            return new Meaning.FromSomebody(Optional.empty());
        }
    }

    private Meaning meaning(MimeMessage mail) throws MessagingException, IOException {
        if (mail.isMimeType("multipart/*") && mail.getContent() instanceof Multipart parts) {
            var report = Report.in(parts);
            if (report.isPresent()) {
                return told(report.get(), mail);
            }
            if (mail.isMimeType("multipart/report")) {
                return new Meaning.Automatic(); // that it was read, or how it was filed
            }
            var answer = calendarAnswer(parts, 1);
            if (answer.isPresent()) {
                return answer.get() ? new Meaning.Automatic() : new Meaning.FromSomebody(answered(mail));
            }
        }
        if (isFromAServer(mail)) {
            return new Meaning.FromSomebody(Optional.empty()); // a report in words, which only people can read
        }
        return isAutomatic(mail) ? new Meaning.Automatic() : new Meaning.FromSomebody(answered(mail));
    }

    private static boolean isFromAServer(MimeMessage mail) throws MessagingException {
        return SERVERS.matcher(first(mail, "From")).find();
    }

    private Meaning told(Report report, MimeMessage mail) throws MessagingException {
        if (report.recipients().isEmpty()) {
            return new Meaning.FromSomebody(Optional.empty()); // it tells nothing that could be read
        }
        var failure = report.failure();
        if (failure.isEmpty()) {
            return new Meaning.Automatic(); // it arrived, or is only late
        }
        var letter = report.original().isPresent() ? ours.in(report.original().get()) : answered(mail);
        if (letter.isPresent()) {
            return new Meaning.CameBack(letter.get(), failure.get());
        }
        // With the id of another mail somebody has used our name; without any, a letter of ours may be lost.
        return report.original().isPresent() ? new Meaning.Automatic() : new Meaning.FromSomebody(Optional.empty());
    }

    /// The letter of ours that a mail answers.
    private Optional<UUID> answered(MimeMessage mail) throws MessagingException {
        return ours.in(mail.getHeader("In-Reply-To", " ")).or(() -> references(mail));
    }

    private Optional<UUID> references(MimeMessage mail) {
        try {
            return ours.in(mail.getHeader("References", " "));
        } catch (MessagingException _) {
            return Optional.empty();
        }
    }

    private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        var submitted = first(mail, "Auto-Submitted");
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || SENT_TO_MANY.contains(first(mail, "Precedence"))
                || has(mail, "List-Id")
                || has(mail, "X-Autoreply")
                || has(mail, "X-Autorespond")
                || has(mail, "X-Mailer-Autoreply");
    }

    /// Whether a program accepted an entry; false if it declined, so that staff hear of it, and absent if the mail is
    /// no answer of a calendar.
    private static Optional<Boolean> calendarAnswer(Multipart parts, int depth) throws MessagingException, IOException {
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
                var found = calendarAnswer(inner, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            } else if (part.isMimeType("text/calendar")) {
                var entry = unfolded(part);
                if (entry.contains("METHOD:REPLY")) {
                    return Optional.of(!entry.contains("PARTSTAT=DECLINED"));
                }
            }
        }
        return Optional.empty();
    }

    private static String unfolded(BodyPart part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8)
                    .replaceAll("\r?\n[ \t]", "")
                    .toUpperCase(Locale.ROOT);
        }
    }

    private static boolean has(MimeMessage mail, String header) throws MessagingException {
        return mail.getHeader(header) != null;
    }

    private static String first(MimeMessage mail, String header) throws MessagingException {
        var values = mail.getHeader(header);
        return values == null
                ? ""
                : Arrays.stream(values).findFirst().orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
