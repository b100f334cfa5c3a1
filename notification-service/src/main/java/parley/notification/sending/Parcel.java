package parley.notification.sending;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.jspecify.annotations.Nullable;

/// A letter as it travels: plain words, the same words for a browser, and a calendar entry both as something to act
/// on and as a file.
final class Parcel extends SMTPMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Envelope envelope;
    private volatile boolean begun;

    Parcel(Sender sender, Envelope envelope) throws MessagingException {
        super((Session) null);
        this.envelope = envelope;
        setEnvelopeFrom(sender.returns(envelope.office()));
        setFrom(address(sender.address(), sender.name(envelope.office(), envelope.namesOffice())));
        setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.to(), true));
        var answers = sender.answers(envelope.office());
        if (answers.isPresent()) {
            setReplyTo(InternetAddress.parse(answers.get()));
        }
        setSubject(envelope.words().subject(), UTF_8);
        setSentDate(Date.from(envelope.writtenAt()));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        setContent(content());
        saveChanges();
    }

    private MimeMultipart content() throws MessagingException {
        var readings = new MimeMultipart(
                "alternative",
                words(envelope.words().text(), "plain"),
                words(envelope.words().html(), "html"));
        if (envelope.calendar().isEmpty()) {
            return readings;
        }
        var calendar = envelope.calendar().get();
        readings.addBodyPart(entry(calendar, "text/calendar; charset=UTF-8; method=" + calendar.order()));
        var alternative = new MimeBodyPart();
        alternative.setContent(readings);
        var file = entry(calendar, "application/ics; name=appointment.ics");
        file.setDisposition(ATTACHMENT);
        file.setFileName("appointment.ics");
        return new MimeMultipart("mixed", alternative, file);
    }

    private static MimeBodyPart words(String words, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart entry(Envelope.Calendar calendar, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.bytes(), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing", e);
        }
    }

    /// Puts the signature of the sender's domain on it, if there is a key. Nothing may change afterwards.
    void signWith(DomainKey key) throws MessagingException {
        if (!key.isThere()) {
            return;
        }
        var bytes = new ByteArrayOutputStream();
        try (var asSent = new CRLFOutputStream(bytes)) {
            super.writeTo(asSent, null);
        } catch (IOException e) {
            throw new MessagingException("A letter could not be written down", e);
        }
        var header = key.headerFor(bytes.toByteArray());
        if (header.isPresent()) {
            addHeaderLine(header.get());
        }
    }

    /// Every attempt carries the letter's own id, so that a second copy joins the first.
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", envelope.messageId());
    }

    /// From here on the server may have the letter, whether or not we hear so.
    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignored);
    }

    boolean hasBegun() {
        return begun;
    }

    @Override
    public String toString() {
        return "Parcel[***]";
    }
}
