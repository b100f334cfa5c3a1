package parley.scheduling.planning;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.outbox.transactions.DatabaseTrouble;

/// Statements in the transaction of the thread.
@ApplicationScoped
class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Changes rows and says how many.
    int change(String statement, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            set(prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /// Does the same with many rows of values.
    void changeMany(String statement, List<@Nullable Object[]> rows) {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (var values : rows) {
                set(prepared, values);
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    <T> List<T> rows(String statement, Reader<T> reader, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            set(prepared, values);
            var found = new ArrayList<T>();
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            if (values[i] instanceof UUID[] ids) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
