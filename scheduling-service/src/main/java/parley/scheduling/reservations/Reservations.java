package parley.scheduling.reservations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.outbox.transactions.DatabaseTrouble;
import parley.outbox.transactions.Sql;
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

    private final Sql sql;

    Reservations(Sql sql) {
        this.sql = sql;
    }

    /// Waits until nobody else is reserving any of these, and keeps others waiting until the transaction ends.
    @Transactional(TxType.MANDATORY)
    public void lock(Collection<UUID> resources) {
        sql.ids("select id from resource where id = any (?) order by id for no key update", resources);
    }

    /// Holds everything for a session, or refuses because something was taken meanwhile.
    @Transactional(TxType.MANDATORY)
    public void hold(UUID session, Instant start, List<Claim> claims) {
        try {
            sql.changeMany(
                    """
                    insert into reservation (resource_id, session_id, during, starts_at, status)
                    values (?, ?, tstzrange(?, ?), ?, 'HELD')""",
                    claims.stream()
                            .map(claim -> new @Nullable Object[] {
                                claim.resource(),
                                session,
                                claim.during().from(),
                                claim.during().to(),
                                start
                            })
                            .toList());
        } catch (DatabaseTrouble e) {
            if (TAKEN_ALREADY.equals(e.state())) {
                throw Refusal.because(SchedulingReason.TAKEN);
            }
            throw e;
        }
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
        return sql.rows("""
                        select resource_id, lower(during), upper(during) from reservation
                        where session_id = ? and status <> 'CANCELLED'""", row -> Map.entry(row.getObject(1, UUID.class), during(row)), session).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What is held or booked within the window, by resource; whoever is free throughout is missing.
    @Transactional
    public Map<UUID, List<Booking>> within(Window window, Collection<UUID> resources) {
        return sql
                .rows(
                        """
                        select resource_id, lower(during), upper(during), starts_at from reservation
                        where resource_id = any (?) and during && tstzrange(?, ?) and status <> 'CANCELLED'
                        order by during""",
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Booking(during(row), row.getTimestamp(4).toInstant())),
                        resources,
                        window.from(),
                        window.to())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private void change(UUID session, String status) {
        sql.change("update reservation set status = ? where session_id = ? and status <> 'CANCELLED'", status, session);
    }

    private static Window during(ResultSet row) throws SQLException {
        return new Window(row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant());
    }
}
