package parley.intake.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Where ids stand in the cases' database, whichever feature has written them.
@ApplicationScoped
class Mentions {

    private static final int AT_ONCE = 1000;

    private final DataSource cases;

    Mentions(DataSource cases) {
        this.cases = cases;
    }

    /// Those among the ids that stand in any row, apart from the rows that say that they are to go.
    Set<UUID> among(Collection<UUID> ids) {
        var all = new ArrayList<>(ids);
        var found = new HashSet<UUID>();
        try (var connection = cases.getConnection()) {
            var columns = columns(connection);
            for (var from = 0; from < all.size(); from += AT_ONCE) {
                var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                for (var column : columns) {
                    look(connection, column, some, found);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("It cannot be told which keys are wanted, SQL state " + e.getSQLState());
        }
    }

    private static List<String> columns(Connection connection) throws SQLException {
        // The catalogue of the server itself: other lists leave out what a role may not read, and with it keys.
        try (var query = connection.prepareStatement("""
                        select format('select %I from %I where %I = any (?)', a.attname, c.relname, a.attname)
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = current_schema() and c.relkind = 'r' and a.attnum > 0
                        and a.atttypid = 'uuid'::regtype and not a.attisdropped
                        and c.relname not in ('doomed_key', 'forgetting')""");
                var row = query.executeQuery()) {
            var columns = new ArrayList<String>();
            while (row.next()) {
                columns.add(row.getString(1));
            }
            return columns;
        }
    }

    private static void look(Connection connection, String column, List<UUID> ids, Set<UUID> found)
            throws SQLException {
        try (var query = connection.prepareStatement(column)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray(UUID[]::new)));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
        }
    }
}
