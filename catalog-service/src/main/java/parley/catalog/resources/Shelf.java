package parley.catalog.resources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import parley.catalog.database.Sql;

/// Keeps the guide at hand. Each question first asks the database what was published since; publications are numbered
/// one after the other, so nothing is missed, and on every replica the next reader sees what an editor has published.
///
/// For readers only: what an unfinished publication has written must not be remembered.
@ApplicationScoped
public class Shelf {

    private final Sql sql;
    private final ObjectMapper json;

    private volatile Guide known = Guide.EMPTY;

    Shelf(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// The guide of now.
    public Guide guide() {
        var before = known;
        var news = sql.rows(
                "select code, position, version, edition, withdrawn, published_at, content from resource where edition > ?",
                row -> new News(
                        row.getLong("edition"),
                        row.getBoolean("withdrawn"),
                        new Published(
                                row.getString("code"),
                                row.getInt("position"),
                                row.getInt("version"),
                                row.getTimestamp("published_at").toInstant(),
                                read(row.getString("content")))),
                before.edition());
        return news.isEmpty() ? before : remember(with(before, news));
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

    private Entry read(String content) {
        try {
            return json.readValue(content, Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry in the database cannot be read", e);
        }
    }

    private record News(long edition, boolean withdrawn, Published entry) {}
}
