package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.concurrent.TimeUnit;
import parley.events.letters.FailureCause;

/// The way to the mail server. Connections stay open for the next letter, and every letter has an end.
@ApplicationScoped
class MailServer {

    /// How long a server that did not let us in is left alone, and nobody is asked for addresses meanwhile.
    private static final long LEFT_ALONE = TimeUnit.SECONDS.toNanos(1);

    private final Lines lines;
    private final SmtpSettings smtp;
    private final Sender sender;
    private final DomainKey key;
    private volatile long shutAt = System.nanoTime() - LEFT_ALONE;

    MailServer(Lines lines, SmtpSettings smtp, MailSettings mail, DomainKey key) {
        this.lines = lines;
        this.smtp = smtp;
        sender = new Sender(mail);
        this.key = key;
    }

    /// Whether it is of no use to try just now.
    boolean isShut() {
        return System.nanoTime() - shutAt < LEFT_ALONE;
    }

    Delivery deliver(Envelope envelope) {
        try (var limit = new TimeLimit(smtp.wholeTimeout())) {
            var to = new InternetAddress(envelope.to(), true);
            var parcel = new Parcel(sender, envelope);
            parcel.signWith(key);
            return deliver(parcel, to, limit);
        } catch (AddressException _) {
            return new Delivery.Refused(FailureCause.RECIPIENT_REFUSED);
        } catch (MessagingException e) {
            throw new IllegalStateException("A letter could not be put together", e);
        }
    }

    /// A line that turns out dead before any word was said is replaced; whatever else happens on it counts.
    private Delivery deliver(Parcel parcel, Address to, TimeLimit limit) {
        var rested = lines.rested();
        if (rested.isPresent()) {
            var delivery = over(rested.get(), parcel, to, limit);
            if (!(delivery instanceof Delivery.NotNow(var answered)) || answered) {
                return delivery;
            }
        }
        var line = lines.another();
        limit.holds(line);
        if (!line.open()) {
            shutAt = System.nanoTime();
            line.close();
            return new Delivery.NotNow(false);
        }
        return hand(line, parcel, to, limit);
    }

    private Delivery over(Line line, Parcel parcel, Address to, TimeLimit limit) {
        limit.holds(line);
        if (!line.isAlive()) {
            line.close();
            return new Delivery.NotNow(false);
        }
        return hand(line, parcel, to, limit);
    }

    private Delivery hand(Line line, Parcel parcel, Address to, TimeLimit limit) {
        try {
            return line.hand(parcel, to);
        } finally {
            limit.letsGo(); // the next letter on this line has a limit of its own
            lines.back(line);
        }
    }
}
