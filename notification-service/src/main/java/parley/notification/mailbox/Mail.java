package parley.notification.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import org.eclipse.angus.mail.imap.IMAPMessage;

/// A mail as it lies in the mailbox.
///
/// @param key tells it from every other mail, and tells nothing about it
record Mail(String key, IMAPMessage message) {

    /// Larger ones are known by their headers alone.
    private static final int LARGEST = 512 * 1024;

    /// The mail as it came, read without any help of the server, which may not understand a broken one.
    MimeMessage content() throws MessagingException, IOException {
        message.setPeek(true);
        if (message.getSize() > LARGEST) {
            return new HeadersOnly(message);
        }
        byte[] words;
        try (var in = message.getMimeStream()) {
            words = in.readAllBytes();
        }
        if (words.length == 0 && message.getSize() > 0) {
            // The library takes a no of the server for the end of the mail.
            throw new IOException("The server did not hand out the mail");
        }
        return new MimeMessage((Session) null, new ByteArrayInputStream(words));
    }

    @Override
    public String toString() {
        return "Mail[***]";
    }

    /// What a large mail says about itself.
    private static final class HeadersOnly extends MimeMessage {

        HeadersOnly(Message large) throws MessagingException {
            super((Session) null);
            headers = new InternetHeaders();
            for (var header : Collections.list(large.getAllHeaders())) {
                if (!header.getName().equalsIgnoreCase("Content-Type")) {
                    headers.addHeader(header.getName(), header.getValue());
                }
            }
        }
    }
}
