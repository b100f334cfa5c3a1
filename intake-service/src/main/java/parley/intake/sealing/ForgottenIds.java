package parley.intake.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// The ids of cases that are forgotten, on the key server: no backup of the cases can take that back.
@ApplicationScoped
public class ForgottenIds {

    private final KeyStatements statements;

    ForgottenIds(KeyStatements statements) {
        this.statements = statements;
    }

    /// Notes a case. Doing it twice is harmless.
    public void add(UUID caseId, Instant forgottenAt) {
        var _ = statements.on("""
                insert into forgotten_case (case_id, forgotten_at) values (?, ?)
                on conflict (case_id) do update set forgotten_at = excluded.forgotten_at""", statement -> {
            statement.setObject(1, caseId);
            statement.setTimestamp(2, Timestamp.from(forgottenAt));
            return statement.executeUpdate();
        });
    }

    /// All that are still noted.
    public Set<UUID> all() {
        return statements.on("select case_id from forgotten_case", ForgottenIds::ids);
    }

    /// Those among the given ones that are noted.
    public Set<UUID> among(Collection<UUID> caseIds) {
        return statements.on("select case_id from forgotten_case where case_id = any (?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", caseIds.toArray(UUID[]::new)));
            return ids(statement);
        });
    }

    /// Lets go of cases that no backup holds any more.
    public int purge(Instant before) {
        return statements.on("delete from forgotten_case where forgotten_at < ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(before));
            return statement.executeUpdate();
        });
    }

    private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            var found = new HashSet<UUID>();
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
            return found;
        }
    }
}
