package parley.problems;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;

/// What an unexpected exception amounts to for the caller.
enum Trouble {
    CHANGED_MEANWHILE,
    DATABASE_AWAY,
    OURS;

    static Trouble of(Throwable stopped) {
        return Stream.iterate(stopped, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .map(Trouble::alone)
                .filter(trouble -> trouble != OURS)
                .findFirst()
                .orElse(OURS);
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
