package parley.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.outbox.wire.Envelope;

/// The statements of the relay, all on the connection that holds its lock.
final class Backlog {

    /// One per database: replicas of one service share it.
    private static final long LOCK = 0x5061_726C_6579L;

    private final Connection connection;
    private final String source;

    Backlog(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    /// Has the server end this session, and with it the lock, should the relay stop in the middle of a batch.
    void fenceAfter(Duration idle) throws SQLException {
        try (var statement =
                connection.prepareStatement("select set_config('idle_in_transaction_session_timeout', ?, true)")) {
            statement.setString(1, idle.toMillis() + "ms");
            statement.execute();
        }
    }

    /// Whether this relay leads until its transaction ends.
    ///
    /// A statement of its own: under READ COMMITTED the batch read afterwards then sees everything that the
    /// former leader deleted. Taken in the reading statement, the lock would come after the snapshot, and rows
    /// would go twice.
    boolean lead() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    List<Outgoing> next(int limit) throws SQLException {
        return next(limit, """
                where not exists (select from outbox_parked p where p.subject = o.subject)
                order by id limit ?""");
    }

    List<Outgoing> next(int limit, String which) throws SQLException {
        try (var query = connection.prepareStatement("""
                select id, event_id, topic, type, subject, sequence, body, occurred_at, traceparent, attempts,
                       first_failed_at
                from outbox o
                """ + which)) {
            query.setInt(1, limit);
            try (var row = query.executeQuery()) {
                var batch = new ArrayList<Outgoing>();
                while (row.next()) {
                    batch.add(outgoing(row));
                }
                return batch;
            }
        }
    }

    void delete(Collection<Outgoing> delivered) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any (?)")) {
            var ids = delivered.stream().map(Outgoing::id).toArray(Long[]::new);
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    void noteFailure(Outgoing row, int attempts, Instant firstFailedAt) throws SQLException {
        try (var statement =
                connection.prepareStatement("update outbox set attempts = ?, first_failed_at = ? where id = ?")) {
            statement.setInt(1, attempts);
            statement.setTimestamp(2, Timestamp.from(firstFailedAt));
            statement.setLong(3, row.id());
            statement.executeUpdate();
        }
    }

    void park(Outgoing row, String cause, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into outbox_parked (subject, event_id, cause, parked_at) values (?, ?, ?, ?)
                on conflict (subject) do nothing""")) {
            statement.setString(1, row.subject());
            statement.setObject(2, row.envelope().id());
            statement.setString(3, cause);
            statement.setTimestamp(4, Timestamp.from(now));
            statement.executeUpdate();
        }
    }

    private Outgoing outgoing(ResultSet row) throws SQLException {
        var envelope = new Envelope(
                row.getObject("event_id", UUID.class),
                source,
                row.getString("type"),
                row.getString("subject"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getLong("sequence"),
                Optional.ofNullable(row.getString("traceparent")));
        return new Outgoing(
                row.getLong("id"),
                envelope,
                row.getString("topic"),
                row.getString("body"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getTimestamp("first_failed_at")).map(Timestamp::toInstant));
    }
}
