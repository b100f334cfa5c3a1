package parley.notification.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import parley.events.Office;
import parley.events.letters.FailureCause;
import parley.events.letters.RecipientKind;
import parley.outbox.Outbox;

/// What comes back through a mailbox: letters that did not arrive, and answers. Each method is a transaction of its
/// own, and acts once on one mail.
@ApplicationScoped
public class Correspondence {

    private static final Logger LOG = Logger.getLogger(Correspondence.class);

    private final LetterRows letters;
    private final StoppedRows stopped;
    private final ReplyRows replies;
    private final ReadMails read;
    private final Outbox outbox;
    private final Clock clock;

    Correspondence(
            LetterRows letters, StoppedRows stopped, ReplyRows replies, ReadMails read, Outbox outbox, Clock clock) {
        this.letters = letters;
        this.stopped = stopped;
        this.replies = replies;
        this.read = read;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What is to become of a mail.
    public enum Then {
        /// Everything about it is done.
        DELETE,
        /// Staff have to read who wrote it.
        PUT_ASIDE,
        /// It came too early; look again.
        LATER
    }

    /// A server on the way could not deliver this letter. A letter that nobody knows here any more is no matter, and
    /// nor is one to somebody who has stopped meanwhile.
    ///
    /// @param mail the key of the mail that says so
    @Transactional(TxType.REQUIRES_NEW)
    public Then cameBack(String mail, UUID letter, FailureCause cause) {
        var row = letters.locked(letter);
        if (row.isEmpty()) {
            // Of a case that is forgotten, or mail to staff.
            LOG.warnf("A mail that is no letter of any case came back: %s", cause);
        }
        if (row.filter(one -> one.state() == LetterState.TRANSMITTING).isPresent()) {
            return Then.LATER; // faster than our own note that it left
        }
        return once(mail, () -> {
            var now = clock.instant();
            row.filter(this::isInIt)
                    .filter(one -> one.cameBack(cause, now))
                    .ifPresent(one -> outbox.announce(one.failure(cause, now)));
            return Then.DELETE;
        });
    }

    /// Somebody wrote instead of calling, and is called. Whoever cannot be told from here, or is not to be called any
    /// more, is left to those who read the mailbox.
    ///
    /// @param answered the letter that the mail answers, if it says so
    /// @param office whose mailbox it lies in
    @Transactional(TxType.REQUIRES_NEW)
    public Then somebodyWrote(String mail, Optional<UUID> answered, Office office) {
        return once(mail, () -> {
            var letter = answered.flatMap(letters::locked).filter(this::mayBeCalled);
            if (letter.isPresent()) {
                replies.raise(
                        letter.get().office(),
                        letter.get().caseId(),
                        letter.get().recipient(),
                        clock.instant());
                return Then.DELETE;
            }
            replies.raise(office, clock.instant());
            return Then.PUT_ASIDE;
        });
    }

    private boolean mayBeCalled(LetterRow letter) {
        return switch (letter.recipient().kind()) {
            case PARTICIPANT -> isInIt(letter);
            case PRACTITIONER -> true;
            case CHAIR, SECOND_PERSON -> false; // they are named in the settings, not by an id
        };
    }

    /// Whether whoever it is for has not stopped.
    private boolean isInIt(LetterRow letter) {
        return letter.recipient().kind() != RecipientKind.PARTICIPANT
                || !stopped.contains(letter.caseId(), letter.recipient().id());
    }

    private Then once(String mail, Supplier<Then> effect) {
        var before = read.what(mail);
        if (before.isPresent()) {
            return before.get() ? Then.PUT_ASIDE : Then.DELETE;
        }
        var then = effect.get();
        read.add(mail, then == Then.PUT_ASIDE, clock.instant());
        return then;
    }
}
