package parley.outbox.transactions;

import java.util.function.Supplier;

/// Transactions of the default data source, bound to the thread.
///
/// What the outbox and the inbox need to know of a transaction manager, and no more, so that they can be tried without
/// a container.
public interface Transactions {

    /// Whether this thread is in a transaction.
    boolean areActive();

    /// Runs the action once the current transaction has committed; never if it rolls back.
    void afterCommit(Runnable action);

    /// Works in a new transaction, which an exception rolls back. Whatever surrounds it is suspended.
    <T> T inNew(Supplier<T> work);

    /// Works in a new transaction without a result.
    default void runInNew(Runnable work) {
        var _ = inNew(() -> {
            work.run();
            return true;
        });
    }
}
