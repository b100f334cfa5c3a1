package parley.intake.sealing;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/// A database of cases with nothing in it, as a restore that went wrong leaves behind.
final class EmptyCases {

    private EmptyCases() {}

    static DataSource beside(DataSource cases) throws SQLException {
        try (var connection = cases.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists hollow");
            for (var table : new String[] {"matter", "participant", "installation"}) {
                statement.execute("create table if not exists hollow.%1$s (like public.%1$s)".formatted(table));
            }
        }
        var config = ConfigProvider.getConfig();
        var hollow = new PGSimpleDataSource();
        hollow.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
        hollow.setUser(config.getValue("quarkus.datasource.username", String.class));
        hollow.setPassword(config.getValue("quarkus.datasource.password", String.class));
        hollow.setCurrentSchema("hollow");
        return hollow;
    }
}
