package parley.catalog.resources;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import parley.catalog.database.Written;
import parley.outbox.transactions.DatabaseTrouble;
import parley.outbox.transactions.Sql;

/// Keeps the guide at hand. Each question first asks the database what was published since; publications are numbered
/// one after the other, so nothing is missed, and on every replica the next reader sees what an editor has published.
///
/// For readers only: what an unfinished publication has written must not be remembered.
@ApplicationScoped
public class Shelf {

    private static final Duration REST = Duration.ofSeconds(2);

    private final Sql sql;
    private final Written written;

    private volatile Guide known = Guide.EMPTY;

    /// Until then a database that was away is left alone, so that no reader waits for it in vain.
    private volatile long resting = System.nanoTime();

    Shelf(Sql sql, Written written) {
        this.sql = sql;
        this.written = written;
    }

    /// Before anybody is served: many first readers at once would each read the whole guide, and wait for each other.
    void atStart(@Observes @Priority(300) StartupEvent start) {
        guide();
    }

    /// The guide of now. While the database is away, readers have what was known before: a number of yesterday is more
    /// than none.
    public Guide guide() {
        var before = known;
        if (before.edition() > 0 && System.nanoTime() - resting < 0) {
            return before;
        }
        try {
            var news = news(before);
            return news.isEmpty() ? before : remember(with(before, news));
        } catch (DatabaseTrouble trouble) {
            if (before.edition() == 0) {
                throw trouble;
            }
            resting = System.nanoTime() + REST.toNanos();
            return before;
        }
    }

    private List<News> news(Guide before) {
        return sql.rows(
                "select code, position, version, edition, withdrawn, published_at, content from resource where edition"
                        + " > ?",
                row -> new News(
                        row.getLong("edition"),
                        row.getBoolean("withdrawn"),
                        new Published(
                                row.getString("code"),
                                row.getInt("position"),
                                row.getInt("version"),
                                row.getTimestamp("published_at").toInstant(),
                                written.content(row, Entry.class))),
                before.edition());
    }

    private static Guide with(Guide before, List<News> news) {
        var entries = new LinkedHashMap<>(before.byCode());
        var edition = before.edition();
        for (var one : news) {
            entries.remove(one.entry().code());
            if (!one.withdrawn()) {
                entries.put(one.entry().code(), one.entry());
            }
            edition = Math.max(edition, one.edition());
        }
        return Guide.of(edition, List.copyOf(entries.values()));
    }

    private synchronized Guide remember(Guide guide) {
        if (guide.edition() > known.edition()) {
            known = guide;
        }
        return guide;
    }

    private record News(long edition, boolean withdrawn, Published entry) {}
}
