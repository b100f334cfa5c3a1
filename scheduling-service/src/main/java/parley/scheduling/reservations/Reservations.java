package parley.scheduling.reservations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import parley.problems.Refusal;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.time.model.Window;

/// Who and what is taken when. The database itself refuses to have anybody twice at one time.
///
/// Whoever reserves locks what they reserve first, always in the order of ids. The constraint alone would also keep
/// everybody from being booked twice, but two who reserve the same people in different orders would wait for each
/// other, and sorting what is inserted does not help: the wait is on the other's row, not on one's own.
@ApplicationScoped
public class Reservations {

    private static final String TAKEN_ALREADY = "23P01";

    private final DataSource dataSource;

    Reservations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Waits until nobody else is reserving any of these, and keeps others waiting until the transaction ends.
    @Transactional(TxType.MANDATORY)
    public void lock(Collection<UUID> resources) {
        run("select id from resource where id = any (?) order by id for no key update", statement -> {
            statement.setArray(1, uuids(statement.getConnection(), resources));
            statement.executeQuery().close();
        });
    }

    /// Holds everything for a session, or refuses because something was taken meanwhile.
    @Transactional(TxType.MANDATORY)
    public void hold(UUID session, Instant start, List<Claim> claims) {
        run("""
                insert into reservation (resource_id, session_id, during, starts_at, status)
                values (?, ?, tstzrange(?, ?), ?, 'HELD')
                """, statement -> {
            for (var claim : claims) {
                statement.setObject(1, claim.resource());
                statement.setObject(2, session);
                statement.setTimestamp(3, Timestamp.from(claim.during().from()));
                statement.setTimestamp(4, Timestamp.from(claim.during().to()));
                statement.setTimestamp(5, Timestamp.from(start));
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    /// What was held for the session is booked from now on.
    @Transactional(TxType.MANDATORY)
    public void book(UUID session) {
        change(session, "BOOKED");
    }

    /// Sets everything free that the session had.
    @Transactional(TxType.MANDATORY)
    public void release(UUID session) {
        change(session, "CANCELLED");
    }

    /// What a session has, by resource.
    @Transactional
    public Map<UUID, Window> of(UUID session) {
        var found = new HashMap<UUID, Window>();
        run("""
                select resource_id, lower(during), upper(during) from reservation
                where session_id = ? and status <> 'CANCELLED'
                """, statement -> {
            statement.setObject(1, session);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getObject(1, UUID.class),
                            new Window(
                                    rows.getTimestamp(2).toInstant(),
                                    rows.getTimestamp(3).toInstant()));
                }
            }
        });
        return found;
    }

    /// What is held or booked within the window, by resource; whoever is free throughout is missing.
    @Transactional
    public Map<UUID, List<Booking>> within(Window window, Collection<UUID> resources) {
        var found = new HashMap<UUID, List<Booking>>();
        run("""
                select resource_id, lower(during), upper(during), starts_at from reservation
                where resource_id = any (?) and during && tstzrange(?, ?) and status <> 'CANCELLED'
                order by during
                """, statement -> {
            statement.setArray(1, uuids(statement.getConnection(), resources));
            statement.setTimestamp(2, Timestamp.from(window.from()));
            statement.setTimestamp(3, Timestamp.from(window.to()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var during = new Window(
                            rows.getTimestamp(2).toInstant(),
                            rows.getTimestamp(3).toInstant());
                    found.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(new Booking(during, rows.getTimestamp(4).toInstant()));
                }
            }
        });
        return found;
    }

    private void change(UUID session, String status) {
        run("update reservation set status = ? where session_id = ? and status <> 'CANCELLED'", statement -> {
            statement.setString(1, status);
            statement.setObject(2, session);
            statement.executeUpdate();
        });
    }

    private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private void run(String sql, Work work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            work.on(statement);
        } catch (SQLException e) {
            if (TAKEN_ALREADY.equals(e.getSQLState())) {
                throw Refusal.because(SchedulingReason.TAKEN);
            }
            throw new DatabaseTrouble(e);
        }
    }

    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }
}
