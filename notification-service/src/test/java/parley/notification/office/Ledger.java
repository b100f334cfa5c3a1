package parley.notification.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.letters.LetterKind;
import parley.notification.office.Neighbours.Person;

/// Looks into the table of letters, and meddles with it as a crash would.
@ApplicationScoped
public class Ledger {

    private final AgroalDataSource database;

    Ledger(AgroalDataSource database) {
        this.database = database;
    }

    /// Letters of earlier tests do not leave any more, and reach no mail server of a later one. Call it while there is
    /// none: what is just being handed over has to come back first.
    public void nothingWaits() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var _ = statement.executeUpdate("""
                    update letter set no_longer_needed = true, version = version + 1,
                           state = case when state = 'WAITING' then 'DROPPED' else state end
                    where state in ('WAITING', 'TRANSMITTING')""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        SmallOffice.eventually(() -> assertThat(leaving()).isZero());
    }

    /// Whoever wrote to a mailbox has been called, and which mails were read is forgotten: the next test's mailbox, if
    /// it opens within the same second, numbers its mails like this one's.
    public void everybodyIsCalled() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var _ = statement.executeUpdate(
                    "update reply set called_at = now(), version = version + 1 where called_at is null");
            var _ = statement.executeUpdate("delete from mail_read");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many letters a sender has just now; those that a test keeps in its hands aside.
    private int leaving() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select count(*) from letter
                        where state = 'TRANSMITTING' and leased_until < now() + interval '1 minute'""")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A letter as stored.
    public record Line(
            UUID id,
            String kind,
            UUID recipient,
            String state,
            @Nullable String cause,
            int attempts) {}

    /// The letters of a case that leave as soon as they can.
    public List<Line> of(UUID caseId) {
        return query("""
                select id, kind, recipient_id, state, cause, attempts from letter
                where case_id = ? and kind <> 'SESSION_REMINDER' order by written_at, id""", caseId);
    }

    /// The letters of a case that wait for the day before a session.
    public List<Line> reminders(UUID caseId) {
        return query("""
                select id, kind, recipient_id, state, cause, attempts from letter
                where case_id = ? and kind = 'SESSION_REMINDER' order by written_at, id""", caseId);
    }

    /// As if it were the day before.
    public void isDue(UUID letter) {
        update("""
                update letter set due_at = now(), next_attempt_at = now(), version = version + 1
                where id = ? and state = 'WAITING'""", letter);
    }

    public Line only(UUID caseId, LetterKind kind) {
        var lines = of(caseId).stream()
                .filter(line -> line.kind().equals(kind.name()))
                .toList();
        if (lines.size() != 1) {
            throw new AssertionError("Expected one letter of this kind, found " + lines.size());
        }
        return lines.getFirst();
    }

    /// How many events about this case have taken effect.
    public int takenIn(UUID caseId) {
        var count = new ArrayList<String>();
        read("select event_id from inbox where subject = cast(? as text)", caseId, row -> count.add(row.getString(1)));
        return count.size();
    }

    /// As if the sender had died just after the mark: nobody knows whether the letter left.
    public void crashWhileSending(UUID letter) {
        update("""
                update letter set state = 'TRANSMITTING', lease = gen_random_uuid(),
                       leased_until = now() - interval '1 second', version = version + 1
                where id = ?""", letter);
    }

    /// Writes a reminder for each of them, all due at once, as a night of invitations leaves behind.
    public void remind(UUID batch, List<Person> people, java.time.Instant due) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into letter (id, office, case_id, kind, recipient_kind, recipient_id, calendar_entry,
                                            answer_by, event_id, message_id, state, written_at, due_at,
                                            next_attempt_at, attempts, may_have_left, no_longer_needed, version)
                        values (?, 'CONFLICT_RESOLUTION', ?, 'INVITATION_REMINDER', 'PARTICIPANT', ?, false,
                                now() + interval '1 day', ?, ?, 'WAITING', now(), ?, ?, 0, false, false, 0)""")) {
            for (var person : people) {
                var id = UUID.randomUUID();
                statement.setObject(1, id);
                statement.setObject(2, UUID.randomUUID());
                statement.setObject(3, person.id());
                statement.setObject(4, batch);
                statement.setString(5, "<" + id + "@office.example>");
                statement.setTimestamp(6, java.sql.Timestamp.from(due));
                statement.setTimestamp(7, java.sql.Timestamp.from(due));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many of a batch have left.
    public int haveLeft(UUID batch) {
        var left = new ArrayList<Integer>();
        read(
                "select count(*) from letter where event_id = ? and state = 'SENT'",
                batch,
                row -> left.add(row.getInt(1)));
        return left.getFirst();
    }

    /// When this letter is due.
    public java.time.Instant dueAt(UUID letter) {
        var due = new ArrayList<java.time.Instant>();
        read(
                "select due_at from letter where id = ?",
                letter,
                row -> due.add(row.getTimestamp(1).toInstant()));
        return due.getFirst();
    }

    /// As if the hour that it waits for had come.
    public void isDueNow(UUID letter) {
        update("update letter set next_attempt_at = now(), version = version + 1 where id = ?", letter);
    }

    /// As if a sender were just handing it to the mail server, for a long time.
    public void isLeaving(UUID letter) {
        update("""
                update letter set state = 'TRANSMITTING', lease = gen_random_uuid(),
                       leased_until = now() + interval '1 hour', version = version + 1
                where id = ?""", letter);
    }

    /// As if the mail server had taken it.
    public void hasLeft(UUID letter) {
        update("""
                update letter set state = 'SENT', lease = null, leased_until = null, settled_at = now(),
                       version = version + 1
                where id = ?""", letter);
    }

    /// As if the mail server had refused whatever there is to participants and second persons of this case.
    public void fail(UUID caseId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        update letter set state = 'FAILED', cause = 'RECIPIENT_REFUSED', settled_at = now(), version = version + 1
                        where case_id = ? and recipient_kind in ('PARTICIPANT', 'SECOND_PERSON') and state in ('WAITING', 'SENT')""")) {
            statement.setObject(1, caseId);
            if (statement.executeUpdate() == 0) {
                throw new AssertionError("There is no letter to fail");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As if the sender had died before the mark.
    public void crashBeforeSending(UUID letter) {
        update("""
                update letter set lease = gen_random_uuid(), leased_until = now() + interval '1 second',
                       version = version + 1
                where id = ? and state = 'WAITING'""", letter);
    }

    /// Everything that stands in the tables about this case, as text.
    public String everythingAbout(UUID caseId) {
        var all = new StringBuilder();
        for (var sql : List.of(
                "select row_to_json(x)::text from letter x where x.case_id = ?::uuid",
                "select row_to_json(x)::text from stopped x where x.case_id = ?::uuid",
                "select row_to_json(x)::text from outbox x where x.subject = ?",
                "select row_to_json(x)::text from inbox x where x.subject = ?",
                "select row_to_json(x)::text from inbox_held x where x.subject = ?")) {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                statement.setString(1, caseId.toString());
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return all.toString();
    }

    /// The ids that letters of this case and who stopped in it are known by.
    public Set<UUID> idsOf(UUID caseId) {
        var ids = new HashSet<UUID>();
        for (var sql : List.of(
                "select unnest(array[id, recipient_id, session_id, event_id]) from letter where case_id = ?",
                "select participant_id from stopped where case_id = ?",
                "select event_id from inbox_held where subject = cast(? as text)")) {
            read(sql, caseId, row -> {
                var id = row.getObject(1, UUID.class);
                return id != null && ids.add(id);
            });
        }
        return ids;
    }

    /// The tables of this service that hold this id anywhere, whichever tables there are.
    public Set<String> tablesThatKnow(UUID id) {
        var knowing = new TreeSet<String>();
        for (var table : tables()) {
            read(
                    "select 1 from \"" + table + "\" x where position(cast(? as text) in row_to_json(x)::text) > 0",
                    id,
                    _ -> knowing.add(table));
        }
        return knowing;
    }

    private List<String> tables() {
        var tables = new ArrayList<String>();
        read(
                "select table_name from information_schema.tables where table_schema = current_schema()"
                        + " and table_type = 'BASE TABLE' and ? is not null",
                UUID.randomUUID(),
                row -> tables.add(row.getString(1)));
        if (!tables.containsAll(List.of("letter", "stopped", "outbox", "inbox"))) {
            throw new AssertionError("The tables are not where they are looked for");
        }
        return tables;
    }

    /// The tables of this service in which this stands anywhere, whichever tables there are.
    public Set<String> tablesThatHold(String text) {
        var holding = new TreeSet<String>();
        for (var table : tables()) {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(
                            "select 1 from \"" + table + "\" x where position(? in row_to_json(x)::text) > 0")) {
                statement.setString(1, text);
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        holding.add(table);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return holding;
    }

    private void read(String sql, UUID argument, Reading reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, argument);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.of(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reading {
        boolean of(ResultSet row) throws SQLException;
    }

    private List<Line> query(String sql, UUID argument) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, argument);
            var lines = new ArrayList<Line>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Line(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getObject(3, UUID.class),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getInt(6)));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, UUID argument) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, argument);
            if (statement.executeUpdate() != 1) {
                throw new AssertionError("The letter is not where the test wants it");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
