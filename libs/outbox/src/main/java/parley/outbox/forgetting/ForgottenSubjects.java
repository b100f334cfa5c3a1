package parley.outbox.forgetting;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import parley.outbox.transactions.DatabaseTrouble;

/// Subjects that are closed, and what goes with them. Every method works in the caller's transaction.
public final class ForgottenSubjects {

    /// Keeps these locks apart from others that are made of two numbers.
    private static final int LOCK = 0x466f_7267;

    private final DataSource dataSource;

    public ForgottenSubjects(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Keeps the subject from being forgotten until the transaction ends.
    public void enter(String subject) {
        lock("select pg_advisory_xact_lock_shared(?, hashtext(?))", subject);
    }

    /// Waits until nobody is in, and keeps everybody out until the transaction ends.
    public void enterAlone(String subject) {
        lock("select pg_advisory_xact_lock(?, hashtext(?))", subject);
    }

    /// Whether facts about the subject have no effect any more.
    public boolean isClosed(String subject) {
        return run("select 1 from forgotten_subject where subject = ?", statement -> {
            statement.setString(1, subject);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    void close(String subject, Instant now) {
        var _ = run("""
                insert into forgotten_subject (subject, forgotten_at) values (?, ?)
                on conflict (subject) do update set forgotten_at = excluded.forgotten_at""", statement -> {
            statement.setString(1, subject);
            statement.setTimestamp(2, Timestamp.from(now));
            return statement.executeUpdate();
        });
    }

    /// Numbers drawn for the subject stay, so that a later fact about it does not look like an earlier one; and so do
    /// the word to forget and receipts for it, which somebody may have announced a moment ago.
    void clear(String subject) {
        execute("delete from inbox_held where subject = ?", subject);
        execute("delete from outbox where subject = ? and type not like '%Forgotten.v1'", subject);
        execute("delete from once_only where position(? in location) > 0", subject);
    }

    /// Lets go of subjects that no topic speaks of any more.
    int purge(Instant before) {
        for (var table : new String[] {"inbox", "inbox_sequence", "outbox_sequence"}) {
            var _ = run("""
                    delete from %s t using forgotten_subject f
                    where t.subject = f.subject and f.forgotten_at < ?""".formatted(table), statement -> {
                statement.setTimestamp(1, Timestamp.from(before));
                return statement.executeUpdate();
            });
        }
        return run("delete from forgotten_subject where forgotten_at < ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(before));
            return statement.executeUpdate();
        });
    }

    private void lock(String sql, String subject) {
        var _ = run(sql, statement -> {
            statement.setInt(1, LOCK);
            statement.setString(2, subject);
            return statement.execute();
        });
    }

    private void execute(String sql, String subject) {
        var _ = run(sql, statement -> {
            statement.setString(1, subject);
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
        T with(PreparedStatement statement) throws SQLException;
    }
}
