package parley.notification.sending;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/// A connection to the mail server, for one letter after the other.
final class Line implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Line.class);
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final SmtpSettings smtp;
    private final BoundedSockets sockets = new BoundedSockets();
    private final SMTPTransport transport;
    private int letters;
    private boolean fit;
    private volatile long restingSince;

    Line(SmtpSettings smtp, String ourName, SSLSocketFactory tls) throws MessagingException {
        this.smtp = smtp;
        transport = (SMTPTransport) session(ourName, tls).getTransport("smtp");
    }

    /// @return whether the server let us in
    boolean open() {
        try {
            transport.connect(
                    smtp.host(),
                    smtp.port(),
                    smtp.username().orElse(null),
                    smtp.password().orElse(null));
            return true;
        } catch (MessagingException e) {
            // Which exception tells where to look; its words may quote the server.
            var below = e.getNextException();
            LOG.warnf(
                    "The mail server does not let us in: %s %s",
                    e.getClass().getSimpleName(),
                    below == null ? "" : below.getClass().getSimpleName());
            return false;
        }
    }

    /// Hands one letter over.
    Delivery hand(Parcel parcel, Address to) {
        letters++;
        fit = false;
        try {
            transport.sendMessage(parcel, new Address[] {to});
            fit = true;
            return new Delivery.Accepted();
        } catch (MessagingException failure) {
            var answer = SmtpAnswer.in(failure);
            // A server that only dislikes one address is ready for the next letter.
            fit = answer.filter(said -> said.aboutRecipient() && said.code() != 421)
                    .isPresent();
            return answer.map(SmtpAnswer::meaning).orElseGet(() -> broken(parcel));
        } catch (RuntimeException failure) {
            LOG.errorf("A letter broke off: %s", failure.getClass().getName());
            return broken(parcel);
        }
    }

    /// Whatever it broke off at: once the words had begun, nobody knows.
    private static Delivery broken(Parcel parcel) {
        return parcel.hasBegun() ? new Delivery.Unknown() : new Delivery.NotNow(false);
    }

    /// Whether another letter may go this way.
    boolean isFit() {
        return fit && letters < smtp.lettersPerConnection();
    }

    void rest() {
        restingSince = System.nanoTime();
    }

    boolean hasRestedTooLong() {
        return System.nanoTime() - restingSince > smtp.idle().toNanos();
    }

    /// Whether the server is still there. One that was there a moment ago is not asked.
    boolean isAlive() {
        return System.nanoTime() - restingSince < FRESH || transport.isConnected();
    }

    /// Ends it from outside, whatever is being said on it.
    void cut() {
        sockets.cut();
    }

    /// What the server answers to goodbye changes nothing about any letter.
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException _) {
            LOG.debug("The mail server hung up first");
        } finally {
            cut();
        }
    }

    private Session session(String ourName, SSLSocketFactory tls) {
        var settings = new Properties();
        settings.put("mail.smtp.host", smtp.host());
        settings.put("mail.smtp.port", Integer.toString(smtp.port()));
        settings.put("mail.smtp.auth", Boolean.toString(smtp.username().isPresent()));
        settings.put("mail.smtp.ssl.enable", Boolean.toString(smtp.tls()));
        settings.put("mail.smtp.starttls.enable", Boolean.toString(smtp.starttls() && !smtp.tls()));
        settings.put("mail.smtp.starttls.required", Boolean.toString(smtp.starttls() && !smtp.tls()));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        settings.put(
                "mail.smtp.connectiontimeout",
                Long.toString(smtp.connectTimeout().toMillis()));
        settings.put("mail.smtp.timeout", Long.toString(smtp.answerTimeout().toMillis()));
        settings.put("mail.smtp.socketFactory", sockets);
        settings.put("mail.smtp.socketFactory.fallback", "false");
        settings.put("mail.smtp.ssl.socketFactory", new BoundedTls(tls, sockets));
        settings.put("mail.smtp.localhost", ourName);
        settings.put("mail.smtp.quitwait", "false");
        return Session.getInstance(settings);
    }
}
