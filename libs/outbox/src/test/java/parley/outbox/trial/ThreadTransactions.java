package parley.outbox.trial;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.outbox.transactions.DatabaseTrouble;
import parley.outbox.transactions.Transactions;

/// Transactions bound to the thread, without a transaction manager.
public final class ThreadTransactions implements Transactions {

    private final DataSource plain;
    private final ThreadLocal<@Nullable Current> current = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Connection> idle = new ThreadLocal<>();

    public ThreadTransactions(DataSource plain) {
        this.plain = plain;
    }

    /// A data source that hands out the transaction's connection.
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, _) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    var now = current.get();
                    return now == null ? plain.getConnection() : keptOpen(now.connection);
                });
    }

    @Override
    public boolean areActive() {
        return current.get() != null;
    }

    @Override
    public void afterCommit(Runnable action) {
        var now = current.get();
        if (now != null) {
            now.afterwards.add(action);
        }
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        var outer = current.get();
        try {
            var now = new Current(connection(), new ArrayList<>());
            current.set(now);
            var result = work.get();
            now.connection.commit();
            idle.set(now.connection);
            now.afterwards.forEach(Runnable::run);
            return result;
        } catch (SQLException e) {
            drop();
            throw new DatabaseTrouble(e);
        } catch (RuntimeException | Error e) {
            drop();
            throw e;
        } finally {
            current.set(outer);
        }
    }

    private Connection connection() throws SQLException {
        var kept = idle.get();
        idle.remove();
        if (kept != null && !kept.isClosed()) {
            return kept;
        }
        var fresh = plain.getConnection();
        fresh.setAutoCommit(false);
        return fresh;
    }

    private void drop() {
        var now = current.get();
        if (now != null) {
            try (var connection = now.connection) {
                connection.rollback();
            } catch (SQLException _) {
                // Gone already.
            }
        }
    }

    private static Connection keptOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ThreadTransactions.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    private record Current(Connection connection, List<Runnable> afterwards) {}
}
