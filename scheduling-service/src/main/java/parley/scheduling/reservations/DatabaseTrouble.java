package parley.scheduling.reservations;

import java.sql.SQLException;

/// The database did not do what it was told. Its own words are left out, for they quote values.
public final class DatabaseTrouble extends RuntimeException {

    private final String state;

    public DatabaseTrouble(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
        state = String.valueOf(cause.getSQLState());
    }

    /// Whether trying again is sensible: somebody else was in the way.
    public boolean isContention() {
        return state.equals("40P01") || state.equals("40001");
    }
}
