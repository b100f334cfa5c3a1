package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import parley.events.letters.FailureCause;

/// The way to the mail server: one connection per letter, each with an end.
@ApplicationScoped
class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class);

    private final SmtpSettings smtp;
    private final MailSettings mail;

    MailServer(SmtpSettings smtp, MailSettings mail) {
        this.smtp = smtp;
        this.mail = mail;
    }

    Delivery deliver(Envelope envelope) {
        try (var sockets = new BoundedSockets(smtp.wholeTimeout())) {
            var session = session(sockets);
            var to = new InternetAddress(envelope.to(), true);
            var parcel = new Parcel(session, mail, envelope);
            var transport = (SMTPTransport) session.getTransport("smtp");
            try {
                return hand(parcel, transport, to);
            } finally {
                sayGoodbye(transport);
            }
        } catch (AddressException _) {
            return new Delivery.Refused(FailureCause.RECIPIENT_REFUSED);
        } catch (MessagingException e) {
            throw new IllegalStateException("A letter could not be put together", e);
        }
    }

    private Delivery hand(Parcel parcel, SMTPTransport transport, Address to) {
        try {
            transport.connect(
                    smtp.host(),
                    smtp.port(),
                    smtp.username().orElse(null),
                    smtp.password().orElse(null));
        } catch (MessagingException _) {
            return new Delivery.NotNow(false);
        }
        try {
            transport.sendMessage(parcel, new Address[] {to});
            return new Delivery.Accepted();
        } catch (MessagingException failure) {
            return SmtpAnswer.in(failure)
                    .map(SmtpAnswer::meaning)
                    .orElseGet(() -> parcel.hasBegun() ? new Delivery.Unknown() : new Delivery.NotNow(false));
        }
    }

    /// What the server answers to goodbye changes nothing about the letter.
    private static void sayGoodbye(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            LOG.debug("The mail server hung up first");
        }
    }

    private Session session(BoundedSockets sockets) {
        var settings = new Properties();
        settings.put("mail.smtp.host", smtp.host());
        settings.put("mail.smtp.port", Integer.toString(smtp.port()));
        settings.put("mail.smtp.auth", Boolean.toString(smtp.username().isPresent()));
        settings.put("mail.smtp.starttls.enable", Boolean.toString(smtp.starttls()));
        settings.put("mail.smtp.starttls.required", Boolean.toString(smtp.starttls()));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put(
                "mail.smtp.connectiontimeout",
                Long.toString(smtp.connectTimeout().toMillis()));
        settings.put("mail.smtp.timeout", Long.toString(smtp.answerTimeout().toMillis()));
        settings.put("mail.smtp.socketFactory", sockets);
        settings.put("mail.smtp.socketFactory.fallback", "false");
        settings.put("mail.smtp.localhost", mail.domain());
        settings.put("mail.smtp.quitwait", "false");
        return Session.getInstance(settings);
    }
}
