package parley.catalog.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import parley.catalog.database.Written;
import parley.outbox.transactions.Sql;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// The drafts of one kind of thing, at most one for each, so that two people see each other's work.
public final class Drafts<T> {

    private final Sql sql;
    private final Written written;
    private final Clock clock;
    private final String table;
    private final Class<T> kind;

    Drafts(Sql sql, Written written, Clock clock, String table, Class<T> kind) {
        this.sql = sql;
        this.written = written;
        this.clock = clock;
        this.table = table;
        this.kind = kind;
    }

    public List<Draft<T>> all() {
        return sql.rows("select * from " + table + " order by code", this::read);
    }

    public Optional<Draft<T>> find(String code) {
        return sql.row("select * from " + table + " where code = ?", this::read, code);
    }

    /// Saves a draft. It stays upon the version that it was begun upon, so that saving it again does not undo what a
    /// colleague has published meanwhile.
    ///
    /// @param ifMatch the draft's ETag, or that of nothing, `"0"`
    /// @param seen the version that who saves it knows of, if they say so
    /// @param stands the version that stands; 0 if nothing does
    /// @param by their sign-in name
    public Draft<T> save(
            String code, @Nullable String ifMatch, @Nullable Integer seen, int stands, T content, String by) {
        var before = lock(code);
        Precondition.require(ifMatch, before.map(Draft::version).orElse(0));
        var basedOn =
                Optional.ofNullable(seen).or(() -> before.map(Draft::basedOn)).orElse(stands);
        var draft = new Draft<>(code, nextVersion(), basedOn, content, clock.instant(), by);
        if (before.isPresent()) {
            change(draft);
        } else if (!begin(draft)) {
            throw Refusal.because(GeneralReason.CHANGED_MEANWHILE);
        }
        return draft;
    }

    /// Throws a draft away.
    public void discard(String code, @Nullable String ifMatch) {
        Precondition.require(ifMatch, require(lock(code)).version());
        end(code);
    }

    /// The draft, if it may be published: who asks has seen it, and nothing was published since it was begun. Nobody
    /// else changes it until the end of the transaction.
    ///
    /// @param stands locks what stands and says its version
    public Draft<T> ready(String code, @Nullable String ifMatch, IntSupplier stands) {
        var draft = require(lock(code));
        Precondition.require(ifMatch, draft.version());
        var standing = stands.getAsInt();
        if (standing != draft.basedOn()) {
            throw Refusal.because(DraftReason.DRAFT_IS_OLD).with("stands", standing);
        }
        return draft;
    }

    public void end(String code) {
        sql.change("delete from " + table + " where code = ?", code);
    }

    private Optional<Draft<T>> lock(String code) {
        return sql.row("select * from " + table + " where code = ? for update", this::read, code);
    }

    /// A number that no draft had before, so that who has seen one draft does not change another.
    private int nextVersion() {
        return sql.row("select nextval('draft_version')", row -> row.getInt(1)).orElseThrow();
    }

    /// Returns false if somebody was faster.
    private boolean begin(Draft<T> draft) {
        return sql.change(
                        "insert into " + table + " (code, version, based_on, content, changed_at, changed_by)"
                                + " values (?, ?, ?, ?::jsonb, ?, ?) on conflict (code) do nothing",
                        draft.code(),
                        draft.version(),
                        draft.basedOn(),
                        written.of(draft.content()),
                        Timestamp.from(draft.changedAt()),
                        draft.changedBy())
                > 0;
    }

    private void change(Draft<T> draft) {
        sql.change(
                "update " + table + " set version = ?, based_on = ?, content = ?::jsonb, changed_at = ?, changed_by = ?"
                        + " where code = ?",
                draft.version(),
                draft.basedOn(),
                written.of(draft.content()),
                Timestamp.from(draft.changedAt()),
                draft.changedBy(),
                draft.code());
    }

    private Draft<T> read(ResultSet row) throws SQLException {
        return new Draft<>(
                row.getString("code"),
                row.getInt("version"),
                row.getInt("based_on"),
                written.content(row, kind),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }

    private static <T> T require(Optional<T> something) {
        return something.orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }
}
