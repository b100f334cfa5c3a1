package parley.scheduling.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.events.Office;
import parley.outbox.transactions.Sql;
import parley.scheduling.planning.Looking.Best;

/// The runs there are. At most one for each office is under way, wherever; the database sees to it.
///
/// Whether a replica is still there is told by the database's own clock, which is the same for all of them.
@ApplicationScoped
@Transactional
class Runs {

    private static final String COLUMNS = "id, office, state, effort_seconds, seed, may_move, started_at, ended_at,"
            + " elapsed_millis, on_time_at_most, step";

    private final Sql sql;
    private final Clock clock;

    Runs(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Begins a run. Returns false if one is under way for the office.
    @Transactional(TxType.MANDATORY)
    boolean begin(UUID id, Office office, int effortSeconds, long seed, boolean mayMove, UUID worker) {
        return sql.change("""
                insert into planning_run (id, office, state, effort_seconds, seed, may_move, started_at, worker, heartbeat_at,
                                          elapsed_millis, step)
                values (?, ?, 'RUNNING', ?, ?, ?, ?, ?, now(), 0, 0)
                on conflict (office) where state = 'RUNNING' do nothing""", id, office.name(), effortSeconds, seed, mayMove, clock.instant(), worker) > 0;
    }

    Optional<Run> find(UUID id) {
        return sql.rows("select " + COLUMNS + " from planning_run where id = ?", Runs::run, id).stream()
                .findFirst();
    }

    Optional<Run> underWay(Office office) {
        return sql
                .rows(
                        "select " + COLUMNS + " from planning_run where office = ? and state = 'RUNNING'",
                        Runs::run,
                        office.name())
                .stream()
                .findFirst();
    }

    /// The newest runs of an office, newest first.
    List<Run> newest(Office office, int most) {
        return sql.rows(
                "select " + COLUMNS + " from planning_run where office = ? order by id desc limit ?",
                Runs::run,
                office.name(),
                most);
    }

    /// Says that the replica is still at work. Returns false if somebody else has the run now.
    boolean beat(Attempt attempt) {
        return sql.change("""
                update planning_run set heartbeat_at = now(), spent_millis = ?
                where id = ? and attempt = ? and state = 'RUNNING'""", attempt.spent().toMillis(), attempt.run(), attempt.number()) > 0;
    }

    /// Takes note of progress. Returns false if somebody else has the run now, and nothing must follow.
    @Transactional(TxType.MANDATORY)
    boolean advance(Attempt attempt, RunState state, Best best) {
        return sql.change(
                        """
                update planning_run
                set state = ?, ended_at = ?, heartbeat_at = now(), spent_millis = ?, elapsed_millis = ?,
                    on_time_at_most = ?, step = step + 1
                where id = ? and attempt = ? and state = 'RUNNING'""",
                        state.name(),
                        state.isOver() ? clock.instant() : null,
                        attempt.spent().toMillis(),
                        best.after().toMillis(),
                        best.onTimeAtMost().orElse(null),
                        attempt.run(),
                        attempt.number())
                > 0;
    }

    /// Nobody works at it from now on, until somebody takes it up.
    @Transactional(TxType.MANDATORY)
    void letGo(Attempt attempt) {
        sql.change(
                "update planning_run set heartbeat_at = '-infinity' where id = ? and attempt = ? and state = 'RUNNING'",
                attempt.run(),
                attempt.number());
    }

    /// Takes up runs whose replica has been silent for too long. Of all who try, one succeeds.
    ///
    /// @param most how many attempts a run is worth
    @Transactional(TxType.MANDATORY)
    List<Attempt> takeUpSilent(UUID worker, Duration silence, int most) {
        return sql.rows(
                """
                update planning_run
                set worker = ?, attempt = attempt + 1, heartbeat_at = now(), step = step + 1
                where state = 'RUNNING' and attempt < ? and heartbeat_at < now() - make_interval(secs => ?)
                returning id, attempt, office, effort_seconds, seed, may_move, spent_millis""",
                row -> new Attempt(
                        row.getObject("id", UUID.class),
                        row.getInt("attempt"),
                        Office.valueOf(row.getString("office")),
                        Duration.ofSeconds(row.getInt("effort_seconds")),
                        row.getLong("seed"),
                        row.getBoolean("may_move"),
                        Duration.ofMillis(row.getLong("spent_millis")),
                        System.nanoTime()),
                worker,
                most,
                silence.toMillis() / 1000.0);
    }

    /// Gives up a run that is the attempt's own. Its best plan so far stays.
    void abandon(Attempt attempt) {
        sql.change("""
                update planning_run set state = 'ABANDONED', ended_at = ?, step = step + 1
                where id = ? and attempt = ? and state = 'RUNNING'""", clock.instant(), attempt.run(), attempt.number());
    }

    /// Stops a run, wherever it is under way. What is over stays as it is.
    void cancel(UUID id) {
        sql.change("""
                update planning_run set state = 'CANCELLED', ended_at = ?, step = step + 1
                where id = ? and state = 'RUNNING'""", clock.instant(), id);
    }

    /// Gives up runs whose replicas fell silent again and again, as if it were for them. Their best plans stay.
    void abandonSilent(Duration silence, int most) {
        sql.change("""
                update planning_run set state = 'ABANDONED', ended_at = ?, step = step + 1
                where state = 'RUNNING' and attempt >= ? and heartbeat_at < now() - make_interval(secs => ?)""", clock.instant(), most, silence.toMillis() / 1000.0);
    }

    /// Deletes what was over long ago.
    void deleteStartedBefore(Instant instant) {
        sql.change("delete from planning_run where state <> 'RUNNING' and started_at < ?", instant);
    }

    private static Run run(ResultSet row) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        var atMost = row.getObject("on_time_at_most", Integer.class);
        return new Run(
                row.getObject("id", UUID.class),
                Office.valueOf(row.getString("office")),
                RunState.valueOf(row.getString("state")),
                row.getInt("effort_seconds"),
                row.getLong("seed"),
                row.getBoolean("may_move"),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(endedAt).map(Timestamp::toInstant),
                row.getLong("elapsed_millis"),
                Optional.ofNullable(atMost),
                row.getLong("step"));
    }
}
