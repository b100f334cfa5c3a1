package parley.notification.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.letters.FailureCause;
import parley.events.letters.LetterKind;
import parley.events.letters.LetterSent;
import parley.outbox.Outbox;

/// Where senders take letters from, and say what became of them. Each method is a transaction of its own, and each
/// answer about a letter counts only while its lease holds.
@ApplicationScoped
public class OutTray {

    private final LetterRows letters;
    private final Outbox outbox;
    private final Event<LetterDue> due;
    private final Clock clock;
    private final Duration lease;

    OutTray(
            LetterRows letters,
            Outbox outbox,
            Event<LetterDue> due,
            Clock clock,
            @ConfigProperty(name = "parley.letters.lease") Duration lease) {
        this.letters = letters;
        this.outbox = outbox;
        this.due = due;
        this.clock = clock;
        this.lease = lease;
    }

    /// Takes letters that are due and that nobody else holds, the oldest first.
    @Transactional
    public List<Letter> takeDue(int atMost) {
        var now = clock.instant();
        return letters.lockDue(now, atMost).stream()
                .map(row -> row.takenUntil(now.plus(lease)))
                .toList();
    }

    /// Marks that the letter is about to go to the mail server; false if nobody wants it any more, or another sender
    /// has it.
    @Transactional
    public boolean begin(Letter letter) {
        return letters.locked(letter.id())
                .filter(row -> row.begin(letter.lease(), clock.instant().plus(lease)))
                .isPresent();
    }

    /// The mail server took it. Intake is told, so that it need not wait.
    @Transactional
    public void sent(Letter letter) {
        var now = clock.instant();
        letters.locked(letter.id())
                .filter(row -> row.sent(letter.lease(), now))
                .ifPresent(row -> outbox.announce(new LetterSent(
                        letter.caseId(),
                        letter.office(),
                        now,
                        letter.id(),
                        letter.kind(),
                        letter.recipient().kind(),
                        letter.recipient().id())));
    }

    /// It surely has not left, and is tried again then, unless nobody needs it any more.
    @Transactional
    public void postpone(Letter letter, Instant until) {
        letters.locked(letter.id()).ifPresent(row -> row.postpone(letter.lease(), until, clock.instant()));
    }

    /// It is quiet where its reader is: until then it is not due.
    @Transactional
    public void restUntil(Letter letter, Instant then) {
        letters.locked(letter.id()).ifPresent(row -> row.rest(letter.lease(), then));
    }

    /// The domain of its reader has had enough for now; then it is its turn.
    @Transactional
    public void queueUntil(Letter letter, Instant turn) {
        letters.locked(letter.id()).ifPresent(row -> row.queue(letter.lease(), turn));
    }

    /// It will not leave by itself any more.
    @Transactional
    public void failed(Letter letter, FailureCause cause) {
        var now = clock.instant();
        letters.locked(letter.id())
                .filter(row -> row.failed(letter.lease(), cause, now))
                .ifPresent(row -> outbox.announce(row.failure(cause, now)));
    }

    /// The person is not to be written to: staff phone. Who has stopped is not phoned either.
    @Transactional
    public void mustNotWrite(Letter letter) {
        var now = clock.instant();
        letters.locked(letter.id())
                .filter(row -> letter.kind() == LetterKind.WITHDRAWAL_ACKNOWLEDGED
                        ? row.droppedBy(letter.lease(), now)
                        : row.toBePhoned(letter.lease(), now))
                .ifPresent(row -> outbox.announce(row.failure(FailureCause.MUST_NOT_WRITE, now)));
    }

    /// Nobody needs it any more.
    @Transactional
    public void drop(Letter letter) {
        letters.locked(letter.id()).ifPresent(row -> row.droppedBy(letter.lease(), clock.instant()));
    }

    /// The connection broke after the words were out: whether the letter left is unknown.
    @Transactional
    public void unknown(Letter letter) {
        var now = clock.instant();
        letters.locked(letter.id()).filter(row -> row.isHeldBy(letter.lease())).ifPresent(row -> lost(row, now));
    }

    /// Decides on letters whose sender died in the middle. Returns how many there were.
    @Transactional
    public int recoverLost() {
        var now = clock.instant();
        var lost = letters.lockLost(now, 50);
        lost.forEach(row -> lost(row, now));
        return lost.size();
    }

    private void lost(LetterRow row, Instant now) {
        switch (row.lost(now)) {
            case WAITING -> due.fire(new LetterDue());
            case FAILED -> outbox.announce(row.failure(FailureCause.UNKNOWN, now));
            case TRANSMITTING, SENT, TO_BE_PHONED, PHONED, DROPPED -> {}
        }
    }
}
