package parley.outbox.transactions;

import java.sql.SQLException;

/// A statement failed. The message names the SQL state and no value.
public final class DatabaseTrouble extends RuntimeException {

    private final String state;

    public DatabaseTrouble(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
        state = String.valueOf(cause.getSQLState());
    }

    public String state() {
        return state;
    }
}
