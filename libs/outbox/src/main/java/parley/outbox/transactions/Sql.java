package parley.outbox.transactions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Statements in the transaction of the thread, or each on its own where there is none.
///
/// A value may be whatever the driver takes, an instant, a collection of ids or an array of texts for a statement that
/// compares with any of them. A text that holds U+0000, which no text of PostgreSQL can, is not refused but finds
// nothing.
@ApplicationScoped
public class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Changes rows and says how many.
    public int change(String statement, @Nullable Object... values) {
        return with(statement, prepared -> {
            set(prepared, values);
            return prepared.executeUpdate();
        });
    }

    /// Does the same with many rows of values.
    public void changeMany(String statement, List<@Nullable Object[]> rows) {
        with(statement, prepared -> {
            for (var values : rows) {
                set(prepared, values);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        });
    }

    /// Reads every row that the statement finds.
    public <T> List<T> rows(String statement, Reader<T> reader, @Nullable Object... values) {
        return with(statement, prepared -> {
            set(prepared, values);
            var found = new ArrayList<T>();
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    /// Reads the first row, if there is one.
    public <T> Optional<T> row(String statement, Reader<T> reader, @Nullable Object... values) {
        return rows(statement, reader, values).stream().findFirst();
    }

    /// The ids in the first column.
    public List<UUID> ids(String statement, @Nullable Object... values) {
        return rows(statement, row -> row.getObject(1, UUID.class), values);
    }

    private <T> T with(String statement, Work<T> work) {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            return work.on(prepared);
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Instant instant -> statement.setTimestamp(i + 1, Timestamp.from(instant));
                case Collection<?> ids ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
                case String[] texts ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
                case String text -> statement.setString(i + 1, text.replace('\0', '\ufffd'));
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
    }

    /// What a row says.
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
