package parley.local.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/// The address of a PostgreSQL server, and who may log in: every role's password is its name.
///
/// That is no protection, and none is meant: these servers listen on the loopback and hold no real case.
public record DatabaseServer(String host, int port) {

    /// The superuser; services never use it.
    public static final String SUPERUSER = "postgres";

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /// Creates the database and the role that owns it, unless they are there already.
    public void createDatabase(String database) {
        if (!database.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("A database is named in small letters, digits and underscores.");
        }
        try (Connection connection = connect("postgres", SUPERUSER)) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", database)) {
                run(connection, "create role " + database + " login password '" + database + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                run(connection, "create database " + database + " owner " + database);
                run(connection, "revoke connect on database " + database + " from public");
            }
        } catch (SQLException e) {
            throw new Trouble("Could not create the database " + database + ": " + e.getMessage(), e);
        }
    }

    /// A connection as the named role.
    public Connection connect(String database, String role) throws SQLException {
        Properties credentials = new Properties();
        credentials.setProperty("user", role);
        credentials.setProperty("password", role);
        Connection connection = new Driver().connect(jdbcUrl(database), credentials);
        if (connection == null) {
            throw new SQLException("The driver refused " + jdbcUrl(database));
        }
        return connection;
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
