package parley.notification.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// What staff do about letters: look, try again, say that they phoned.
@ApplicationScoped
class LetterDesk {

    private final LetterRows letters;
    private final Event<LetterDue> due;
    private final Clock clock;

    LetterDesk(LetterRows letters, Event<LetterDue> due, Clock clock) {
        this.letters = letters;
        this.due = due;
        this.clock = clock;
    }

    @Transactional
    List<LetterRow> list(
            Office office, @Nullable LetterState state, @Nullable UUID caseId, @Nullable UUID after, int limit) {
        return letters.page(office, state, caseId, after, limit);
    }

    @Transactional
    LetterRow find(Office office, UUID id) {
        return letters.ofOffice(office, id).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// Lets a failed letter wait again, due now.
    @Transactional
    LetterRow retry(UUID id) {
        var letter = lock(id);
        if (!letter.retry(clock.instant())) {
            throw Refusal.because(Reason.LETTER_HAS_NOT_FAILED);
        }
        due.fire(new LetterDue());
        return letter;
    }

    /// Marks a call as made, be it a task or instead of a letter that failed; saying so twice is harmless. Of a letter
    /// that does not show whom it is for it cannot be said, or it would show then; nor of one about what staff did.
    @Transactional
    LetterRow phoned(UUID id) {
        var letter = lock(id);
        if (!Telling.mayBePhoned(letter) || !letter.phoned(clock.instant())) {
            throw Refusal.because(Reason.LETTER_IS_NOT_TO_BE_PHONED);
        }
        return letter;
    }

    private LetterRow lock(UUID id) {
        return letters.locked(id).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }
}
