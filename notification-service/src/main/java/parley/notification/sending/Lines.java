package parley.notification.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import parley.notification.trust.Trust;

/// The connections to the mail server that are open and have nothing to do. The one used last is used next, so that
/// those too many rest until they are closed.
@ApplicationScoped
class Lines {

    private final Deque<Line> resting = new ConcurrentLinkedDeque<>();
    private final SmtpSettings smtp;
    private final MailSettings mail;
    private final SSLSocketFactory tls;

    Lines(SmtpSettings smtp, MailSettings mail) {
        this.smtp = smtp;
        this.mail = mail;
        tls = Trust.in(smtp.trust());
    }

    /// One that is open already, if there is any.
    Optional<Line> rested() {
        for (@Nullable Line line = resting.pollFirst(); line != null; line = resting.pollFirst()) {
            if (!line.hasRestedTooLong()) {
                return Optional.of(line);
            }
            line.close();
        }
        return Optional.empty();
    }

    /// One that has still to be opened.
    Line another() {
        try {
            return new Line(smtp, mail.domain(), tls);
        } catch (MessagingException e) {
            throw new IllegalStateException("There is no SMTP in this program", e);
        }
    }

    /// Nothing more is said on this one for now.
    void back(Line line) {
        if (line.isFit()) {
            line.rest();
            resting.addFirst(line);
        } else {
            line.close();
        }
    }

    @Scheduled(every = "1s")
    void closeThoseTooMany() {
        for (var line : resting) {
            if (line.hasRestedTooLong() && resting.remove(line)) {
                line.close();
            }
        }
    }

    void close(@Observes ShutdownEvent stopping) {
        for (@Nullable Line line = resting.pollFirst(); line != null; line = resting.pollFirst()) {
            line.close();
        }
    }
}
