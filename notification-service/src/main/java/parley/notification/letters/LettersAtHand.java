package parley.notification.letters;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.notification.neighbours.Looker;

/// How many letters wait for staff, as one of them sees it.
@ApplicationScoped
public class LettersAtHand {

    private static final int PAGE = 200;

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
        return new AtHand(count(looker, LetterState.FAILED), count(looker, LetterState.TO_BE_PHONED) + replies(looker));
    }

    /// People who wrote to the mailbox.
    private int replies(Looker looker) {
        var found = 0;
        @Nullable UUID after = null;
        while (true) {
            var page = replies.list(looker.office(), after, PAGE);
            found += policy.visibleReplies(looker, page).size();
            if (page.size() < PAGE) {
                return found;
            }
            after = page.getLast().id();
        }
    }

    private int count(Looker looker, LetterState state) {
        var found = 0;
        @Nullable UUID after = null;
        while (true) {
            var page = desk.list(looker.office(), state, null, after, PAGE);
            found += policy.visible(looker, page).size();
            if (page.size() < PAGE) {
                return found;
            }
            after = page.getLast().id();
        }
    }

    /// @param failed letters that did not leave
    /// @param toBePhoned calls to make, instead of a letter or because somebody wrote
    public record AtHand(int failed, int toBePhoned) {}
}
