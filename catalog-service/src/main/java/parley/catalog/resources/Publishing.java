package parley.catalog.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import parley.catalog.database.Written;
import parley.outbox.transactions.Sql;

/// Puts entries before readers, and takes them away. Every version is kept. Who listens to [Published] and [Withdrawn]
/// takes part in the transaction.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Publishing {

    private final Sql sql;
    private final Written written;
    private final Clock clock;
    private final Event<Published> published;
    private final Event<Withdrawn> withdrawals;

    Publishing(Sql sql, Written written, Clock clock, Event<Published> published, Event<Withdrawn> withdrawals) {
        this.sql = sql;
        this.written = written;
        this.clock = clock;
        this.published = published;
        this.withdrawals = withdrawals;
    }

    /// Publishes the entry, a new one at the end of the guide.
    ///
    /// @param by the sign-in name of who does it
    public Published publish(String code, Entry entry, String by) {
        var edition = nextEdition();
        var now = clock.instant();
        var stands = sql.row(
                        """
                insert into resource (code, position, version, edition, published_at, content)
                values (?, 1 + coalesce((select max(position) from resource), 0), 1, ?, ?, ?::jsonb)
                on conflict (code) do update
                set version = resource.version + 1, edition = excluded.edition, content = excluded.content,
                    published_at = excluded.published_at, withdrawn = false
                returning position, version""",
                        row -> new Published(code, row.getInt("position"), row.getInt("version"), now, entry),
                        code,
                        edition,
                        Timestamp.from(now),
                        written.of(entry))
                .orElseThrow();
        keep(stands, by);
        published.fire(stands);
        return stands;
    }

    /// Takes an entry away from readers; what it said is kept as its latest version.
    public void withdraw(Published standing, String by) {
        var withdrawn = new Published(
                standing.code(), standing.position(), standing.version() + 1, clock.instant(), standing.entry());
        sql.change(
                "update resource set withdrawn = true, version = ?, edition = ?, published_at = ? where code = ?",
                withdrawn.version(),
                nextEdition(),
                Timestamp.from(withdrawn.publishedAt()),
                standing.code());
        keep(withdrawn, by);
        withdrawals.fire(new Withdrawn(standing.code()));
    }

    private void keep(Published stands, String by) {
        sql.change(
                "insert into resource_version (resource_code, version, content, published_at, published_by)"
                        + " values (?, ?, ?::jsonb, ?, ?)",
                stands.code(),
                stands.version(),
                written.of(stands.entry()),
                Timestamp.from(stands.publishedAt()),
                by);
    }

    /// Publications wait for one another here, so that their numbers become visible in their order.
    private long nextEdition() {
        return sql.row("update edition set number = number + 1 returning number", row -> row.getLong(1))
                .orElseThrow();
    }
}
