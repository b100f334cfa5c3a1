package parley.catalog.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import parley.catalog.database.Written;
import parley.outbox.transactions.Sql;

/// Where drafts lie, those of each kind in a table of their own.
@ApplicationScoped
public class Desk {

    private final Sql sql;
    private final Written written;
    private final Clock clock;

    Desk(Sql sql, Written written, Clock clock) {
        this.sql = sql;
        this.written = written;
        this.clock = clock;
    }

    /// The drafts of one kind.
    public <T> Drafts<T> of(String table, Class<T> kind) {
        return new Drafts<>(sql, written, clock, table, kind);
    }
}
