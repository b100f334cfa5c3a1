package parley.outbox.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import parley.local.testing.Ground;

/// A database of its own with the tables of the outbox.
public final class TrialDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "trial_" + COUNT.incrementAndGet();

    public TrialDatabase() {
        Ground.postgres().createDatabase(name);
        run(script("/db/outbox/V0_1__outbox.sql"));
        run(script("/db/outbox/V0_2__once_only.sql"));
        run(script("/db/outbox/V0_3__forgetting.sql"));
    }

    /// Connections that the server knows by this name.
    public DataSource named(String application) {
        var source = new PGSimpleDataSource();
        source.setUrl(Ground.postgres().jdbcUrl(name));
        source.setUser(name);
        source.setPassword(name);
        source.setApplicationName(application);
        return source;
    }

    /// Ends the session of a random connection with a name like this that is in the middle of a transaction.
    public boolean terminate(String application) {
        return !longs("""
                select 1 from (
                    select pid from pg_stat_activity
                    where application_name like '%s' and state = 'idle in transaction' order by random() limit 1
                ) as unlucky where pg_terminate_backend(pid)""".formatted(application)).isEmpty();
    }

    public void run(String sql) {
        try (var connection = named("trial").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Long> longs(String sql) {
        return strings(sql).stream().map(Long::valueOf).toList();
    }

    public List<String> strings(String sql) {
        try (var connection = named("trial").getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(String path) {
        try (var in = TrialDatabase.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No script " + path);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
