package parley.outbox.transactions;

import java.sql.SQLException;

/// A statement of the outbox or the inbox failed. The message names the SQL state and no value.
public final class DatabaseTrouble extends RuntimeException {

    public DatabaseTrouble(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
