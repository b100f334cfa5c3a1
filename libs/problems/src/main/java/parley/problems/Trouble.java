package parley.problems;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// What an unexpected exception amounts to for the caller.
enum Trouble {
    CHANGED_MEANWHILE,
    DATABASE_AWAY,
    OURS;

    /// How many exceptions are looked at, since they may refer to one another in a ring.
    private static final int DEEPEST = 40;

    /// Looks at causes, and at what was suppressed: a commit that fails hides there why it did.
    static Trouble of(Throwable stopped) {
        var waiting = new ArrayDeque<Throwable>(List.of(stopped));
        for (int seen = 0; seen < DEEPEST && !waiting.isEmpty(); seen++) {
            var next = waiting.remove();
            var trouble = alone(next);
            if (trouble != OURS) {
                return trouble;
            }
            Optional.ofNullable(next.getCause()).ifPresent(waiting::add);
            waiting.addAll(List.of(next.getSuppressed()));
        }
        return OURS;
    }

    private static Trouble alone(Throwable cause) {
        if (cause instanceof OptimisticLockException) {
            return CHANGED_MEANWHILE;
        }
        return cause instanceof SQLException failed && isConnectionTrouble(failed) ? DATABASE_AWAY : OURS;
    }

    // Class 08 is a broken connection, 57P a server that stops or starts; the pool's own timeout carries no state.
    private static boolean isConnectionTrouble(SQLException failed) {
        var state = failed.getSQLState();
        return state == null
                ? String.valueOf(failed.getMessage()).startsWith("Acquisition timeout")
                : state.startsWith("08") || state.startsWith("57P");
    }
}
