package parley.scheduling.testing;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// A look, or a hand, into the service's own database.
public final class Database {

    private Database() {}

    public static void execute(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int count(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first column of all rows.
    public static List<String> strings(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Pairs of reservations of one resource that overlap.
    public static int doubleBookings() {
        return doubleBookings("reservation");
    }

    public static int doubleBookings(String table) {
        return count("select count(*) from " + table + " a join " + table
                + " b on a.resource_id = b.resource_id and a.id < b.id and a.during && b.during"
                + " and a.status <> 'CANCELLED' and b.status <> 'CANCELLED'");
    }

    /// Lets the next test find the office as if nothing had been planned.
    public static void releaseEverything() {
        execute("update reservation set status = 'CANCELLED' where status <> 'CANCELLED'");
        execute("delete from dated_hours");
    }

    private static DataSource dataSource() {
        return Arc.container().instance(DataSource.class).get();
    }
}
