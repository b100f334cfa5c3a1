package parley.catalog.resources;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.database.Written;
import parley.outbox.transactions.Sql;

/// What stands and what stood, for whoever changes it.
@ApplicationScoped
public class Versions {

    private static final String STANDING =
            "select code, position, version, published_at, content from resource where code = ?";

    private final Sql sql;
    private final Written written;

    Versions(Sql sql, Written written) {
        this.sql = sql;
        this.written = written;
    }

    /// The latest version, withdrawn or not.
    public Optional<Published> standing(String code) {
        return sql.row(STANDING, this::published, code);
    }

    /// The same, and nobody else changes it until the end of the transaction.
    public Optional<Published> lock(String code) {
        return sql.row(STANDING + " for update", this::published, code);
    }

    /// The same, if readers see it.
    public Optional<Published> lockShown(String code) {
        return sql.row(STANDING + " and not withdrawn for update", this::published, code);
    }

    /// An earlier version, or the latest.
    public Optional<Entry> find(String code, int version) {
        return sql.row(
                "select content from resource_version where resource_code = ? and version = ?",
                row -> written.content(row, Entry.class),
                code,
                version);
    }

    /// Every entry there ever was, as it stands or stood when it was withdrawn.
    public List<Published> everyEntry() {
        return sql.rows("select code, position, version, published_at, content from resource", this::published);
    }

    /// Every version, the latest first.
    public List<EntryVersion> of(String code) {
        return sql.rows(
                "select version, published_at, published_by from resource_version where resource_code = ?"
                        + " order by version desc",
                row -> new EntryVersion(
                        row.getInt("version"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("published_by")),
                code);
    }

    private Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getString("code"),
                row.getInt("position"),
                row.getInt("version"),
                row.getTimestamp("published_at").toInstant(),
                written.content(row, Entry.class));
    }

    /// When a version was published.
    ///
    /// @param publishedBy the sign-in name of whoever did
    @Schema(requiredProperties = {"version", "publishedAt", "publishedBy"})
    public record EntryVersion(int version, Instant publishedAt, String publishedBy) {}
}
