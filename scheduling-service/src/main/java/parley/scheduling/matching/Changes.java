package parley.scheduling.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import parley.outbox.transactions.Sql;

/// What the tables themselves note of whom something has changed.
///
/// Transactions do not end in the order of their numbers. So who asks again asks from the number on below which nothing
/// was under way any more, and compares.
@ApplicationScoped
class Changes {

    private final Sql sql;

    Changes(Sql sql) {
        this.sql = sql;
    }

    /// What has changed as far as this transaction sees it.
    ///
    /// @param from the number of the first transaction of interest
    @Transactional(TxType.MANDATORY)
    public News since(long from) {
        var changed = new HashMap<UUID, Set<Long>>();
        return sql.rows(
                        """
                        select pg_snapshot_xmin(pg_current_snapshot())::text,
                            pg_current_xact_id_if_assigned() is null
                                and current_setting('transaction_isolation') = 'repeatable read',
                            pg_postmaster_start_time()::text, clock_timestamp(), c.resource_id, c.changed_in::text
                        from (values (1)) always left join change c on c.changed_in >= (?::text)::xid8""",
                        row -> {
                            var who = row.getObject(5, UUID.class);
                            if (who != null) {
                                changed.computeIfAbsent(who, _ -> new HashSet<>())
                                        .add(Long.parseUnsignedLong(row.getString(6)));
                            }
                            return new News(
                                    Long.parseUnsignedLong(row.getString(1)),
                                    row.getBoolean(2),
                                    row.getString(3),
                                    row.getTimestamp(4).toInstant(),
                                    changed);
                        },
                        Long.toUnsignedString(from))
                .getFirst();
    }

    /// Forgets what every replica has seen long ago. Whoever has not looked for an hour begins anew.
    @Transactional
    public void tidy() {
        sql.change("delete from change where noted_at < clock_timestamp() - interval '3 hours'");
    }

    /// @param next the number from which on to ask the next time
    /// @param atOneMoment whether all of the transaction sees one moment and changes nothing itself, so that
    ///     what it reads may be kept for others
    /// @param server which run of the database server answered
    /// @param at when, by the clock of the database
    /// @param changed of whom something has changed, and in which transactions
    record News(long next, boolean atOneMoment, String server, Instant at, Map<UUID, Set<Long>> changed) {}
}
