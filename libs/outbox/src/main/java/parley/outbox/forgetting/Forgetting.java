package parley.outbox.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import parley.outbox.transactions.Transactions;

/// Forgets a subject in everything that stands between services: what waits to leave, what has arrived and is held, and
/// what was answered.
///
/// Afterwards the subject is closed: facts about it that are still under way have no effect when they arrive, so that
/// none of them can bring back what was deleted. Only the word to forget, and receipts for it, still do. They may come
/// again, and whatever their number.
///
/// It is forgotten again whenever it is asked for; nothing but time opens it, once no topic can hold a fact about it.
@ApplicationScoped
public class Forgetting {

    private final ForgottenSubjects subjects;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    Forgetting(DataSource dataSource, Transactions transactions, Clock clock) {
        this(new ForgottenSubjects(dataSource), transactions, clock);
    }

    Forgetting(ForgottenSubjects subjects, Transactions transactions, Clock clock) {
        this.subjects = subjects;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Forgets the subject within the current transaction.
    ///
    /// Call it before the first lock on a row of your own, and delete those rows after it: it waits for effects
    /// that are just being written, so that the deletion sees them. The word to forget, and receipts, stay if
    /// they wait to leave.
    ///
    /// @throws IllegalStateException outside a transaction
    public void forget(String subject) {
        if (!transactions.areActive()) {
            throw new IllegalStateException("A subject is forgotten within the transaction that deletes it");
        }
        subjects.enterAlone(subject);
        subjects.close(subject, clock.instant());
        subjects.clear(subject);
    }

    /// Whether the subject is closed.
    public boolean isForgotten(String subject) {
        return subjects.isClosed(subject);
    }
}
