package parley.intake.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import parley.events.Office;

/// Which quarters of trends are published, on the key server: no backup of the cases can take that back.
@ApplicationScoped
public class PublishedQuarters {

    private final KeyStatements statements;

    PublishedQuarters(KeyStatements statements) {
        this.statements = statements;
    }

    /// Notes a quarter. Doing it twice is harmless.
    public void add(Office office, String quarter) {
        var _ = statements.on(
                "insert into published_quarter (office, quarter) values (?, ?) on conflict do nothing", statement -> {
                    statement.setString(1, office.name());
                    statement.setString(2, quarter);
                    return statement.executeUpdate();
                });
    }

    /// All of an office.
    public Set<String> of(Office office) {
        return statements.on("select quarter from published_quarter where office = ?", statement -> {
            statement.setString(1, office.name());
            try (var row = statement.executeQuery()) {
                var found = new HashSet<String>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        });
    }
}
