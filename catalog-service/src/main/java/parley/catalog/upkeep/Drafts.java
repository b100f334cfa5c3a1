package parley.catalog.upkeep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import parley.catalog.database.Sql;
import parley.catalog.resources.Entry;

/// The drafts there are, at most one for each entry.
@ApplicationScoped
class Drafts {

    private final Sql sql;
    private final ObjectMapper json;

    Drafts(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Draft> all() {
        return sql.rows("select * from resource_draft order by code", this::read);
    }

    Optional<Draft> find(String code) {
        return sql.row("select * from resource_draft where code = ?", this::read, code);
    }

    /// The draft, which nobody else changes until the end of the transaction.
    Optional<Draft> lock(String code) {
        return sql.row("select * from resource_draft where code = ? for update", this::read, code);
    }

    /// A number that no draft had before, so that who has seen one draft does not change another.
    int nextVersion() {
        return sql.row("select nextval('draft_version')", row -> row.getInt(1)).orElseThrow();
    }

    /// Begins a draft. Returns false if somebody was faster.
    boolean begin(Draft draft) {
        return sql.change(
                        """
                        insert into resource_draft (code, version, based_on, content, changed_at, changed_by)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (code) do nothing""",
                        draft.code(),
                        draft.version(),
                        draft.basedOn(),
                        write(draft.entry()),
                        Timestamp.from(draft.changedAt()),
                        draft.changedBy())
                > 0;
    }

    void change(Draft draft) {
        sql.change(
                "update resource_draft set version = ?, based_on = ?, content = ?::jsonb, changed_at = ?, changed_by = ?"
                        + " where code = ?",
                draft.version(),
                draft.basedOn(),
                write(draft.entry()),
                Timestamp.from(draft.changedAt()),
                draft.changedBy(),
                draft.code());
    }

    void end(String code) {
        sql.change("delete from resource_draft where code = ?", code);
    }

    private Draft read(ResultSet row) throws SQLException {
        try {
            return new Draft(
                    row.getString("code"),
                    row.getInt("version"),
                    row.getInt("based_on"),
                    json.readValue(row.getString("content"), Entry.class),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getString("changed_by"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft in the database cannot be read", e);
        }
    }

    private String write(Entry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be written down", e);
        }
    }
}
