package parley.outbox.once;

import java.net.URI;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import parley.outbox.once.KeyedRequest.Key;
import parley.outbox.transactions.DatabaseTrouble;

/// The answers given within the last day. Every method works in the caller's transaction.
final class Answers {

    private final DataSource dataSource;

    Answers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Whether no other request with this key is being answered at the moment, and none will be until we are done.
    boolean claim(Key key) {
        return run("select pg_try_advisory_xact_lock(?, ?)", statement -> {
            statement.setInt(1, key.caller().hashCode());
            statement.setInt(2, Arrays.hashCode(key.hash()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        });
    }

    Optional<Answer> find(Key key, Instant since) {
        return run("""
                select fingerprint, status, location from once_only
                where caller = ? and key_hash = ? and answered_at > ?""", statement -> {
            statement.setString(1, key.caller());
            statement.setBytes(2, key.hash());
            statement.setTimestamp(3, Timestamp.from(since));
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var sameRequest = Arrays.equals(row.getBytes(1), key.fingerprint());
                var location = Optional.ofNullable(row.getString(3)).map(URI::create);
                return Optional.of(new Answer(sameRequest, row.getInt(2), location));
            }
        });
    }

    void keep(Key key, int status, Optional<URI> location, Instant now) {
        run("""
                insert into once_only (caller, key_hash, fingerprint, status, location, answered_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (caller, key_hash) do update
                set fingerprint = excluded.fingerprint, status = excluded.status, location = excluded.location,
                    answered_at = excluded.answered_at""", statement -> {
            statement.setString(1, key.caller());
            statement.setBytes(2, key.hash());
            statement.setBytes(3, key.fingerprint());
            statement.setInt(4, status);
            statement.setString(5, location.map(URI::toString).orElse(null));
            statement.setTimestamp(6, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    int forget(Instant before) {
        return run("delete from once_only where answered_at <= ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(before));
            return statement.executeUpdate();
        });
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    private interface Work<T> {
        T with(java.sql.PreparedStatement statement) throws SQLException;
    }

    /// @param sameRequest whether it was given to the very same request
    record Answer(boolean sameRequest, int status, Optional<URI> location) {}
}
