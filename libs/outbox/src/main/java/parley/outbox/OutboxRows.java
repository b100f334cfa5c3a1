package parley.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import parley.events.Event;
import parley.events.EventTypes;
import parley.outbox.transactions.DatabaseTrouble;

/// The outbox as the service and its operators see it; what the relay does with it stands in [Backlog].
final class OutboxRows {

    private final DataSource dataSource;

    OutboxRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Draws the subject's next sequence number, and only then an id: the lock on the counter makes later ids of one
    /// subject belong to later commits.
    void add(Event event, String body, Optional<String> traceparent, Instant now) {
        run(connection -> {
            var sequence = nextSequence(connection, event.subject());
            try (var insert = connection.prepareStatement("""
                    insert into outbox
                        (event_id, topic, type, subject, sequence, body, occurred_at, traceparent, announced_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, event.topic());
                insert.setString(3, EventTypes.nameOf(event.getClass()));
                insert.setString(4, event.subject());
                insert.setLong(5, sequence);
                insert.setString(6, body);
                insert.setTimestamp(7, Timestamp.from(event.at()));
                if (traceparent.isPresent()) {
                    insert.setString(8, traceparent.get());
                } else {
                    insert.setNull(8, Types.VARCHAR);
                }
                insert.setTimestamp(9, Timestamp.from(now));
                return insert.executeUpdate();
            }
        });
    }

    /// How much waits to leave, and since when.
    Depth depth(Instant now) {
        return run(connection -> {
            try (var query = connection.prepareStatement("""
                            select count(*), min(announced_at), (select count(*) from outbox_parked) from outbox""");
                    var row = query.executeQuery()) {
                row.next();
                var oldest = Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant);
                var age = oldest.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
                return new Depth(row.getLong(1), age, row.getLong(3));
            }
        });
    }

    /// The rows the broker would not take, oldest first.
    List<Parked> parked() {
        return run(connection -> {
            try (var query = connection.prepareStatement("""
                            select event_id, o.topic, o.type, subject, o.sequence, p.cause, p.parked_at
                            from outbox_parked p join outbox o using (event_id, subject)
                            order by p.parked_at, subject limit 200""");
                    var row = query.executeQuery()) {
                var found = new ArrayList<Parked>();
                while (row.next()) {
                    found.add(new Parked(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getLong(5),
                            row.getString(6),
                            row.getTimestamp(7).toInstant()));
                }
                return found;
            }
        });
    }

    /// Lets a parked subject try again from its first row.
    void release(UUID event) {
        run(connection -> execute(
                connection, "update outbox set attempts = 0, first_failed_at = null where event_id = ?", event));
        run(connection -> execute(connection, "delete from outbox_parked where event_id = ?", event));
    }

    /// Gives up the parked row; the subject's later ones go on. Consumers will see the hole and wait there.
    void drop(UUID event) {
        run(connection -> execute(connection, "delete from outbox where event_id = ?", event));
    }

    private static int execute(Connection connection, String sql, UUID event) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, event);
            return statement.executeUpdate();
        }
    }

    private static long nextSequence(Connection connection, String subject) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into outbox_sequence (subject, last) values (?, 1)
                on conflict (subject) do update set last = outbox_sequence.last + 1
                returning last""")) {
            upsert.setString(1, subject);
            try (var row = upsert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private <T> T run(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// @param oldest how long the oldest row has waited; zero when none does
    record Depth(long rows, Duration oldest, long parked) {}

    record Parked(UUID id, String topic, String type, String subject, long sequence, String cause, Instant parkedAt) {}
}
