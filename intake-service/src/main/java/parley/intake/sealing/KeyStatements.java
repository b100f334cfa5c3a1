package parley.intake.sealing;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Single statements on the key server. Each stands by itself, whatever becomes of the caller's transaction.
@ApplicationScoped
class KeyStatements {

    private final javax.sql.DataSource keys;

    KeyStatements(@DataSource("keys") javax.sql.DataSource keys) {
        this.keys = keys;
    }

    <T> T on(String sql, Work<T> work) {
        try (var connection = keys.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new KeyServerAway(e);
        }
    }

    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
