package parley.notification.mailbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import parley.events.Office;
import parley.notification.letters.Correspondence;
import parley.notification.letters.Correspondence.Then;

/// Looks into the mailboxes now and then. Of several replicas one looks at a time, and each mail takes effect once:
/// what was done is written down before the mail leaves the mailbox.
@ApplicationScoped
class MailboxRound {

    private static final Logger LOG = Logger.getLogger(MailboxRound.class);

    /// Longer than a look may take.
    private static final int SECONDS = 300;

    /// After so many looks in vain, people are called.
    private static final int LOOKS = 3;

    private final MailboxSettings settings;
    private final Correspondence letters;
    private final EntityManager database;
    private final Reading reading;
    private final Map<Office, Trouble> troubles = new ConcurrentHashMap<>();

    MailboxRound(
            MailboxSettings settings,
            Correspondence letters,
            EntityManager database,
            @ConfigProperty(name = "parley.mail.from") String from) {
        this.settings = settings;
        this.letters = letters;
        this.database = database;
        reading = new Reading(new OurIds(from.substring(from.indexOf('@') + 1)));
    }

    @Scheduled(every = "${parley.mailbox.every:PT1M}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        settings.conflictResolution().ifPresent(account -> look(account, Office.CONFLICT_RESOLUTION));
        settings.ombuds().ifPresent(account -> look(account, Office.OMBUDS));
    }

    private void look(MailboxSettings.Account account, Office office) {
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
                if (isOurTurn(office)) {
                    read(account, office);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf("A mailbox was not read: %s", e.getClass().getSimpleName());
        }
    }

    /// Until the end of the transaction nobody else looks into this mailbox.
    private boolean isOurTurn(Office office) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(?1, ?2)")
                .setParameter(1, "mailbox".hashCode())
                .setParameter(2, office.ordinal())
                .getSingleResult();
    }

    private void read(MailboxSettings.Account account, Office office) {
        var trouble = troubles.computeIfAbsent(office, _ -> new Trouble());
        var done = 0;
        try (var mailbox = new Mailbox(account)) {
            for (var mail : trouble.order(mailbox.oldest(), settings.atOnce())) {
                if (isDone(mailbox, mail, office, trouble)) {
                    done++;
                }
                if (!mailbox.isOpen()) {
                    LOG.warn("The server of a mailbox hung up");
                    break;
                }
            }
        } catch (MessagingException e) {
            // The words of the exception may quote a mail.
            LOG.warnf("A mailbox could not be read to the end: %s", e.getClass().getSimpleName());
        }
        if (done > 0) {
            LOG.infof("%d mails were read and are gone", done);
        }
    }

    /// A mail that makes trouble stops none behind it.
    private boolean isDone(Mailbox mailbox, Mail mail, Office office, Trouble trouble) {
        try {
            if (isTakenAway(mailbox, mail, act(mailbox, mail, office, trouble))) {
                return true;
            }
        } catch (MessagingException | RuntimeException e) {
            LOG.warnf("A mail was left where it is: %s", e.getClass().getSimpleName());
        }
        // Where the server has hung up, it was not the mail.
        if (mailbox.isOpen()) {
            trouble.with(mail);
        }
        return false;
    }

    private static boolean isTakenAway(Mailbox mailbox, Mail mail, Then then) throws MessagingException {
        switch (then) {
            case DELETE -> mailbox.takeOut(mail);
            case PUT_ASIDE -> mailbox.putAside(mail);
            case LATER -> {
                return false;
            }
        }
        return true;
    }

    private Then act(Mailbox mailbox, Mail mail, Office office, Trouble trouble) {
        return switch (meaning(mailbox, mail, trouble)) {
            case Meaning.CameBack(var letter, var cause) -> letters.cameBack(mail.key(), letter, cause);
            case Meaning.FromSomebody(var letter) -> letters.somebodyWrote(mail.key(), letter, office);
            case Meaning.Automatic() -> Then.DELETE;
            case Meaning.NotReadable() -> Then.LATER;
        };
    }

    /// What the server does not hand out in several looks is left to people, as anybody's mail is.
    private Meaning meaning(Mailbox mailbox, Mail mail, Trouble trouble) {
        try {
            return reading.of(mail.content());
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warnf("A mail could not be read: %s", e.getClass().getSimpleName());
            return mailbox.isOpen() && trouble.unread(mail) >= LOOKS
                    ? new Meaning.FromSomebody(Optional.empty())
                    : new Meaning.NotReadable();
        }
    }
}
