package parley.outbox.inbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.outbox.inbox.Held.State;
import parley.outbox.transactions.DatabaseTrouble;
import parley.outbox.wire.Envelope;
import parley.outbox.wire.Incoming;

/// The inbox's tables. Every method works in the caller's transaction.
final class InboxRows {

    private final DataSource dataSource;

    InboxRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Locks the subject until the transaction ends, and tells how far its events have taken effect.
    long lock(String source, String subject) {
        execute(
                "insert into inbox_sequence (source, subject, last) values (?, ?, 0) on conflict do nothing",
                source,
                subject);
        return query(
                        "select last from inbox_sequence where source = ? and subject = ? for update",
                        row -> row.getLong(1),
                        source,
                        subject)
                .orElseThrow();
    }

    void advance(String source, String subject, long last) {
        execute("update inbox_sequence set last = ? where source = ? and subject = ?", last, source, subject);
    }

    void settle(Envelope event, Instant now) {
        execute(
                "insert into inbox (event_id, source, subject, sequence, settled_at) values (?, ?, ?, ?, ?)",
                event.id(),
                event.source(),
                event.subject(),
                event.sequence(),
                Timestamp.from(now));
    }

    boolean isSettled(UUID event) {
        return exists("select 1 from inbox where event_id = ?", event);
    }

    boolean isSettled(String source, String subject, long sequence) {
        return exists(
                "select 1 from inbox where source = ? and subject = ? and sequence = ?", source, subject, sequence);
    }

    boolean isHeld(UUID event) {
        return exists("select 1 from inbox_held where event_id = ?", event);
    }

    /// Holds the event, or changes why it is held.
    void hold(Incoming event, State state, Code code, @Nullable String cause, Instant now) {
        var envelope = event.envelope();
        execute(
                """
                insert into inbox_held (event_id, source, type, subject, sequence, occurred_at, traceparent, topic,
                                        body, state, code, cause, held_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (event_id) do update set state = excluded.state, code = excluded.code,
                                                     cause = excluded.cause, held_at = excluded.held_at""",
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.subject(),
                envelope.sequence(),
                Timestamp.from(envelope.time()),
                envelope.traceparent().orElse(null),
                event.topic(),
                event.body(),
                state.name(),
                code.name(),
                cause,
                Timestamp.from(now));
    }

    void letGo(UUID event) {
        execute("delete from inbox_held where event_id = ?", event);
    }

    Optional<Held> held(UUID event) {
        return query("select * from inbox_held where event_id = ?", InboxRows::held, event);
    }

    Optional<Held> waiting(String source, String subject, long sequence) {
        return query("""
                select * from inbox_held
                where source = ? and subject = ? and sequence = ? and state = 'WAITING'""", InboxRows::held, source, subject, sequence);
    }

    boolean hasEarlierHeld(Envelope event) {
        return exists(
                "select 1 from inbox_held where source = ? and subject = ? and sequence < ?",
                event.source(),
                event.subject(),
                event.sequence());
    }

    List<Held> list(State state, long after, int limit) {
        return queryAll(
                "select * from inbox_held where state = ? and ordinal > ? order by ordinal limit ?",
                InboxRows::held,
                state.name(),
                after,
                limit);
    }

    Count count() {
        return query("""
                select count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'DEAD')
                from inbox_held""", row -> new Count(row.getLong(1), row.getLong(2))).orElseThrow();
    }

    /// Forgets ids that the sequence check makes superfluous.
    int sweep(Instant before) {
        return execute("""
                delete from inbox i using inbox_sequence s
                where i.source = s.source and i.subject = s.subject and i.sequence <= s.last
                  and i.settled_at < ?""", Timestamp.from(before));
    }

    private static Held held(ResultSet row) throws SQLException {
        var envelope = new Envelope(
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("type"),
                row.getString("subject"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getLong("sequence"),
                Optional.ofNullable(row.getString("traceparent")));
        return new Held(
                row.getLong("ordinal"),
                new Incoming(envelope, row.getString("topic"), row.getString("body")),
                State.valueOf(row.getString("state")),
                Code.valueOf(row.getString("code")),
                Optional.ofNullable(row.getString("cause")),
                row.getTimestamp("held_at").toInstant());
    }

    private boolean exists(String sql, Object... values) {
        return query(sql, _ -> true, values).isPresent();
    }

    private <T> Optional<T> query(String sql, Read<T> read, Object... values) {
        return queryAll(sql, read, values).stream().findFirst();
    }

    private <T> List<T> queryAll(String sql, Read<T> read, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (row.next()) {
                    found.add(read.from(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    private int execute(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    record Count(long waiting, long dead) {}
}
