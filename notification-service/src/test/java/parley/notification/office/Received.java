package parley.notification.office;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A letter as its reader gets it, taken apart.
public record Received(MimeMessage message) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

    public String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String header(String name) {
        try {
            return String.join(",", Optional.ofNullable(message.getHeader(name)).orElse(new String[0]));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The shape: each part's type, nested parts in brackets.
    public String tree() {
        return tree(content(), type(header("Content-Type")));
    }

    public String text() {
        return words("text/plain");
    }

    public String html() {
        return words("text/html");
    }

    /// The calendar entry as the reader's program finds it; absent without one.
    public Optional<byte[]> calendar() {
        return bytes("text/calendar");
    }

    /// The same as a file.
    public Optional<byte[]> file() {
        return bytes("application/ics");
    }

    public Optional<String> contentType(String type) {
        return parts().stream().filter(part -> isA(part, type)).findFirst().map(Received::typeOf);
    }

    /// The links in the words, each once for text and once for HTML.
    public List<String> links(String words) {
        return LINK.matcher(words)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /// Every byte of the letter, with whatever was encoded decoded next to it.
    public String everything() {
        var all = new StringBuilder();
        try {
            var raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            all.append(raw.toString(StandardCharsets.UTF_8));
            all.append(subject());
            for (var part : parts()) {
                all.append(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
        return all.toString();
    }

    private String words(String type) {
        return bytes(type)
                .map(found -> new String(found, StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private Optional<byte[]> bytes(String type) {
        return parts().stream().filter(part -> isA(part, type)).findFirst().map(part -> {
            try {
                return part.getInputStream().readAllBytes();
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<BodyPart> parts() {
        var leaves = new ArrayList<BodyPart>();
        collect(content(), leaves);
        return leaves;
    }

    private Object content() {
        try {
            return message.getContent();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Object content, List<BodyPart> leaves) {
        try {
            if (content instanceof Multipart parts) {
                for (var i = 0; i < parts.getCount(); i++) {
                    var part = parts.getBodyPart(i);
                    if (part.isMimeType("multipart/*")) {
                        collect(part.getContent(), leaves);
                    } else {
                        leaves.add(part);
                    }
                }
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tree(Object content, String type) {
        if (!(content instanceof Multipart parts)) {
            return type;
        }
        try {
            var inner = new ArrayList<String>();
            for (var i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                inner.add(tree(part.isMimeType("multipart/*") ? part.getContent() : "", type(part.getContentType())));
            }
            return type + inner;
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isA(BodyPart part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String typeOf(BodyPart part) {
        try {
            return part.getContentType();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(String contentType) {
        return contentType.replaceFirst("(?s);.*", "").strip().toLowerCase(java.util.Locale.ROOT);
    }
}
