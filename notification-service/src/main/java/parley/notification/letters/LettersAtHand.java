package parley.notification.letters;

import jakarta.enterprise.context.ApplicationScoped;
import parley.notification.neighbours.Looker;

/// How many letters wait for staff, as one of them sees it.
@ApplicationScoped
public class LettersAtHand {

    private final LetterDesk desk;
    private final ReplyDesk replies;
    private final LetterPolicy policy;

    LettersAtHand(LetterDesk desk, ReplyDesk replies, LetterPolicy policy) {
        this.desk = desk;
        this.replies = replies;
        this.policy = policy;
    }

    /// Without those of cases that this person is in.
    public AtHand of(Looker looker) {
        var wrote = policy.count(looker, (last, most) -> replies.list(looker.office(), null, last, most));
        return new AtHand(letters(looker, LetterState.FAILED), letters(looker, LetterState.TO_BE_PHONED) + wrote);
    }

    private int letters(Looker looker, LetterState state) {
        return policy.count(looker, (last, most) -> desk.list(looker.office(), state, null, last, most));
    }

    /// @param failed letters that did not leave
    /// @param toBePhoned calls to make, instead of a letter or because somebody wrote
    public record AtHand(int failed, int toBePhoned) {}
}
