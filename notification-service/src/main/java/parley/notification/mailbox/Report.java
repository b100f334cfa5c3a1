package parley.notification.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.events.letters.FailureCause;

/// A delivery status notification (RFC 3464): what became of a mail on its way, told by a server.
///
/// @param recipients the fields of each recipient
/// @param original the Message-ID of the mail it tells of, if it is told
record Report(List<InternetHeaders> recipients, Optional<String> original) {

    private static final int LONGEST = 256 * 1024;

    /// The report in these parts; absent if there is none.
    static Optional<Report> in(Multipart parts) throws MessagingException, IOException {
        var recipients = new ArrayList<InternetHeaders>();
        var original = Optional.<String>empty();
        var found = false;
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                found = true;
                recipients.addAll(groups(part));
            } else if (found && tellsTheOriginal(part)) {
                original = Optional.ofNullable(new InternetHeaders(beginning(part)).getHeader("Message-ID", null));
            }
        }
        return found ? Optional.of(new Report(List.copyOf(recipients), original)) : Optional.empty();
    }

    /// Why the mail did not arrive; absent if it did, or still may.
    Optional<FailureCause> failure() {
        return recipients.stream()
                .filter(one -> "failed".equals(value(one, "Action")))
                .findFirst()
                .map(one -> isAboutTheRecipient(value(one, "Status"))
                        ? FailureCause.RECIPIENT_REFUSED
                        : FailureCause.MESSAGE_REFUSED);
    }

    /// Of the classes of RFC 3463, the first speaks of the address and the second of the mailbox.
    private static boolean isAboutTheRecipient(String status) {
        return status.startsWith("5.1.") || status.startsWith("5.2.");
    }

    private static String value(InternetHeaders fields, String name) {
        @Nullable String value = fields.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\(.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean tellsTheOriginal(BodyPart part) throws MessagingException {
        return part.isMimeType("message/rfc822")
                || part.isMimeType("message/global")
                || part.isMimeType("message/global-headers")
                || part.isMimeType("text/rfc822-headers");
    }

    /// Groups of fields with an empty line between them; the first is about the mail, each further about a recipient.
    private static List<InternetHeaders> groups(BodyPart part) throws MessagingException, IOException {
        var groups = new ArrayList<InternetHeaders>();
        var in = beginning(part);
        while (in.available() > 0 && groups.size() < 100) {
            groups.add(new InternetHeaders(in));
        }
        return groups.stream()
                .filter(group -> group.getHeader("Action") != null)
                .toList();
    }

    private static ByteArrayInputStream beginning(BodyPart part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new ByteArrayInputStream(in.readNBytes(LONGEST));
        }
    }
}
