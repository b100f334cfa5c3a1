package parley.local.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// One person's mail, as the mail server of the local office received it.
public final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/p/[A-Za-z0-9_-]+");

    private final Rest rest;
    private final URI server;
    private final String address;

    /// @param server where the mail server answers questions about what it received
    public Mailbox(Rest rest, URI server, String address) {
        this.rest = rest;
        this.server = server;
        this.address = address;
    }

    /// A letter as it arrived.
    ///
    /// @param raw every byte of it, as text
    /// @param calendarMethod `REQUEST` or `CANCEL`, if it carries a calendar entry
    public record Letter(
            String messageId,
            String subject,
            String text,
            String raw,
            Optional<String> calendarMethod,
            Optional<String> calendar) {

        /// The one link of the letter, to the person's own page.
        public Optional<URI> link() {
            var found = LINK.matcher(text);
            return found.find() ? Optional.of(URI.create(found.group())) : Optional.empty();
        }
    }

    /// Everything received so far, in order of arrival.
    public List<Letter> letters() {
        var uri = server.resolve("/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages");
        var answer = rest.get(uri, null);
        var letters = new ArrayList<Letter>();
        if (answer.status() == 200 && answer.body().isArray()) {
            answer.body()
                    .forEach(message ->
                            letters.add(letter(message.path("mimeMessage").asText())));
        }
        return letters;
    }

    /// Waits for a letter.
    ///
    /// @throws StoryFailed if none has come in time
    public Letter await(String what, Duration patience, Predicate<Letter> wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var found = letters().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new StoryFailed("no letter arrived: " + what);
            }
            Rest.pause(40);
        }
    }

    private static Letter letter(String raw) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
            var calendar = find(message, "text/calendar");
            return new Letter(
                    message.getMessageID(),
                    message.getSubject(),
                    content(find(message, "text/plain")).orElse(""),
                    raw,
                    calendar.isPresent() ? method(calendar.get()) : Optional.empty(),
                    content(calendar));
        } catch (MessagingException | IOException e) {
            throw new StoryFailed("a letter could not be read", e);
        }
    }

    private static Optional<String> method(Part calendar) throws MessagingException {
        var found = Pattern.compile("method=\"?([A-Z]+)").matcher(calendar.getContentType());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<Part> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part);
        }
        if (part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                BodyPart inner = many.getBodyPart(i);
                var found = find(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> content(Optional<Part> part) throws MessagingException, IOException {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new String(part.get().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
