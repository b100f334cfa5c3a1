package parley.local.front;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// One letter as it came in: subject, plain text, and its calendar entries.
record ReceivedLetter(String subject, String text, List<String> calendars) {

    ReceivedLetter {
        calendars = List.copyOf(calendars);
    }

    static ReceivedLetter parse(String raw) {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
            StringBuilder text = new StringBuilder();
            List<String> calendars = new ArrayList<>();
            collect(message, text, calendars);
            return new ReceivedLetter(Objects.requireNonNullElse(message.getSubject(), ""), text.toString(), calendars);
        } catch (MessagingException | IOException e) {
            return new ReceivedLetter("(not readable)", raw, List.of());
        }
    }

    private static void collect(Part part, StringBuilder text, List<String> calendars)
            throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, text, calendars);
            }
        } else if (part.isMimeType("text/calendar")) {
            calendars.add(words(content));
        } else if (part.isMimeType("text/plain")) {
            text.append(words(content));
        }
    }

    private static String words(Object content) throws IOException {
        if (content instanceof InputStream stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        return String.valueOf(content);
    }

    @Override
    public String toString() {
        return "***";
    }
}
