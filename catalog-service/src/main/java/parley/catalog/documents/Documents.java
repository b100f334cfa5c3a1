package parley.catalog.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import parley.catalog.database.Written;
import parley.events.Office;
import parley.outbox.transactions.Sql;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// The documents, in all their versions.
@ApplicationScoped
class Documents {

    private static final String LATEST = """
            select d.code, v.version, v.published_at, v.content
            from document d join document_version v on v.document_code = d.code and v.version = d.version
            """;

    private final Sql sql;
    private final Written written;
    private final Clock clock;

    Documents(Sql sql, Written written, Clock clock) {
        this.sql = sql;
        this.written = written;
        this.clock = clock;
    }

    /// The latest version of each, in their order.
    List<Document> all() {
        return sql.rows(LATEST + "order by d.position", this::read);
    }

    Optional<Document> latest(String code) {
        return sql.row(LATEST + "where d.code = ?", this::read, code);
    }

    Optional<Document> find(String code, int version) {
        return sql.row(
                "select document_code as code, version, published_at, content from document_version"
                        + " where document_code = ? and version = ?",
                this::read,
                code,
                version);
    }

    /// Every version, the latest first.
    List<DocumentVersion> versions(String code) {
        return sql.rows(
                "select version, published_at, published_by from document_version where document_code = ?"
                        + " order by version desc",
                row -> new DocumentVersion(
                        row.getInt("version"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("published_by")),
                code);
    }

    /// Publishes a text as the next version, or as the first of a new document, which is then its office's own.
    ///
    /// @param ifMatch the ETag of the version that stands, or that of nothing, `"0"`
    /// @param office the office of who does it
    /// @param by their sign-in name
    @Transactional(TxType.MANDATORY)
    Document publish(String code, @Nullable String ifMatch, Text text, Office office, String by) {
        var version = lock(code);
        var owner = owner(code, office);
        Precondition.require(ifMatch, version);
        return add(code, text.of(owner), by);
    }

    /// The version that stands, or 0; nobody else changes it until the end of the transaction.
    int lock(String code) {
        return sql.row("select version from document where code = ? for update", row -> row.getInt(1), code)
                .orElse(0);
    }

    /// The version that stands, or 0.
    int standing(String code) {
        return sql.row("select version from document where code = ?", row -> row.getInt(1), code)
                .orElse(0);
    }

    /// Whose a document is: nobody's alone, or this office's; that of another one is not for it to change. A new one is
    /// its own.
    Optional<Office> owner(String code, Office office) {
        var owner = latest(code).map(standing -> standing.text().office()).orElse(Optional.of(office));
        if (owner.filter(its -> its != office).isPresent()) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
        return owner;
    }

    @Transactional(TxType.MANDATORY)
    Document add(String code, Text text, String by) {
        var version = sql.row("""
                insert into document (code, position, version)
                values (?, 1 + coalesce((select max(position) from document), 0), 1)
                on conflict (code) do update set version = document.version + 1
                returning version""", row -> row.getInt(1), code).orElseThrow();
        var now = clock.instant();
        sql.change(
                "insert into document_version (document_code, version, content, published_at, published_by)"
                        + " values (?, ?, ?::jsonb, ?, ?)",
                code,
                version,
                written.of(text),
                Timestamp.from(now),
                by);
        return new Document(code, version, now, text);
    }

    private Document read(ResultSet row) throws SQLException {
        return new Document(
                row.getString("code"),
                row.getInt("version"),
                row.getTimestamp("published_at").toInstant(),
                written.content(row, Text.class));
    }

    /// When a version was published.
    ///
    /// @param publishedBy the sign-in name of whoever did
    @Schema(requiredProperties = {"version", "publishedAt", "publishedBy"})
    record DocumentVersion(int version, Instant publishedAt, String publishedBy) {}
}
