package parley.outbox.inbox;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Whether trying an event again is sensible.
enum Trouble {
    /// Something is away. It comes back, however long it takes.
    PASSING,
    /// Somebody was faster. A few more attempts settle it, or it was something else.
    CONTENDED,
    /// The same would happen again.
    LASTING;

    private static final int DEPTH = 20;
    private static final Set<String> CONTENTION = Set.of(
            "jakarta.persistence.OptimisticLockException",
            "jakarta.persistence.PessimisticLockException",
            "jakarta.persistence.LockTimeoutException",
            "jakarta.transaction.RollbackException",
            "org.hibernate.StaleStateException");

    /// Judges by the most hopeful of the causes.
    static Trouble of(Throwable failure) {
        var verdict = LASTING;
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEPTH; depth++) {
            var own = ofOne(cause);
            if (own.compareTo(verdict) < 0) {
                verdict = own;
            }
            cause = cause.getCause();
        }
        return verdict;
    }

    private static Trouble ofOne(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return ofState(sql.getSQLState());
        }
        if (failure instanceof Unavailable || failure instanceof TimeoutException) {
            return PASSING;
        }
        if (failure instanceof IOException && !(failure instanceof JacksonException)) {
            return PASSING;
        }
        return isContention(failure.getClass()) ? CONTENDED : LASTING;
    }

    /// A pool that has no connection to give throws without a state.
    private static Trouble ofState(@Nullable String state) {
        if (state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
            return PASSING;
        }
        if (state.startsWith("40") || state.equals("55P03") || state.equals("23505") || state.startsWith("25P")) {
            return CONTENDED;
        }
        return LASTING;
    }

    private static boolean isContention(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (CONTENTION.contains(c.getName())) {
                return true;
            }
        }
        return false;
    }
}
