package parley.catalog.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.outbox.transactions.DatabaseTrouble;

/// Statements in the transaction of the thread, or each in its own if there is none.
@ApplicationScoped
public class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Changes rows and says how many.
    public int change(String statement, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            set(prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /// Does the same with many rows of values.
    public void changeMany(String statement, List<@Nullable Object[]> rows) {
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

    /// Reads every row that the statement finds.
    public <T> List<T> rows(String statement, Reader<T> reader, @Nullable Object... values) {
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

    /// Reads the first row, if there is one.
    public <T> Optional<T> row(String statement, Reader<T> reader, @Nullable Object... values) {
        return rows(statement, reader, values).stream().findFirst();
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            if (values[i] instanceof String text && text.indexOf('\0') >= 0) {
                // No text in the database has it, so nothing is found.
                statement.setString(i + 1, text.replace('\0', '\ufffd'));
            } else if (values[i] instanceof String[] words) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", words));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    /// What a row says.
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
